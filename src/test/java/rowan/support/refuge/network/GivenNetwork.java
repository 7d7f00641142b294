package rowan.support.refuge.network;

import java.time.Clock;
import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.network.signing.SigningKey;
import rowan.support.refuge.network.signing.VerifyingKey;

/** A service that takes part in the network, and members of it that two people confirmed. */
@TestComponent
public class GivenNetwork {

  private final OwnNetwork own;
  private final NetworkMembers members;
  private final Clock clock;

  GivenNetwork(OwnNetwork own, NetworkMembers members, Clock clock) {
    this.own = own;
    this.members = members;
    this.clock = clock;
  }

  /** Takes part, under an address that its pages are served at. */
  public void joined(House house) {
    joined(house, "http://" + house.team().council().authority().slug() + ".localhost");
  }

  public void joined(House house, String address) {
    done(own.join(new JoinNetwork(house.manager(), address, "Northshire", "01632 960 001")));
    own.ours(house.manager())
        .flatMap(OwnNetwork.Ours::waiting)
        .ifPresent(waiting -> done(own.confirm(colleague(house), waiting.id())));
  }

  public MemberId added(House house, String name, String address, VerifyingKey key) {
    return done(members.add(new AddMember(house.manager(), name, address, key)));
  }

  /** What that service signs with. */
  public VerifyingKey keyOf(House house) {
    return own.ours(house.manager()).orElseThrow().signs();
  }

  /** Another manager of the same provider. */
  public Actor colleague(House house) {
    return house
        .team()
        .council()
        .holder(house.team().provider(), Office.PROVIDER_MANAGER, "Manager");
  }

  public MemberId confirmed(House house, String name, String address, SigningKey key) {
    return confirmed(house, name, address, key.verifying());
  }

  public MemberId confirmed(House house, String name, String address, VerifyingKey key) {
    var id = added(house, name, address, key);
    var colleague = colleague(house);
    for (var waiting : members.member(colleague, id).orElseThrow().keys()) {
      done(members.confirm(colleague, id, waiting.id(), waiting.key().fingerprint()));
    }
    return id;
  }

  /** A member that asks that service over HTTP. */
  public Caller caller(House house, int port, SigningKey key) {
    return new Caller(house.team().council().authority().slug() + ".localhost", port, key, clock);
  }

  public static <T> T done(NetworkResult<T> result) {
    return switch (result) {
      case NetworkResult.Done<T>(var value) -> value;
      case NetworkResult.Refused<T>(var why) -> throw new AssertionError(why.sentence());
    };
  }
}

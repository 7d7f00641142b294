package rowan.support.refuge.network;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.support.refuge.network.sheet.SheetReader;
import rowan.support.refuge.network.signing.HttpMessage;
import rowan.support.refuge.network.signing.Profile;
import rowan.support.refuge.network.signing.Signatures;
import rowan.support.refuge.network.signing.VerifyingKey;

/** The front door to what members are told of this service, and to the keys that it signs with. */
@Service
public class OwnNetwork {

  private final JdbcOwn own;
  private final PeerAddress addresses;
  private final NetworkDesk desk;

  OwnNetwork(JdbcOwn own, PeerAddress addresses, NetworkDesk desk) {
    this.own = own;
    this.addresses = addresses;
    this.desk = desk;
  }

  /**
   * This service in the network.
   *
   * @param next the key that will sign next, if it is made known already
   */
  public record Ours(
      String address,
      String area,
      String telephone,
      VerifyingKey signs,
      Instant signsSince,
      Optional<VerifyingKey> next) {}

  /** What is stated; nothing before that. Needs {@code KEEP_NETWORK}. */
  public Optional<Ours> ours(Actor actor) {
    return desk.as(
        actor,
        Action.KEEP_NETWORK,
        () ->
            own.self(actor.authority())
                .map(self -> {
                  var keys = own.keys(actor.authority());
                  return new Ours(
                      self.address(),
                      self.area(),
                      self.telephone(),
                      keys.getFirst().key(),
                      keys.getFirst().madeAt(),
                      keys.stream()
                          .filter(key -> !key.signs())
                          .findFirst()
                          .map(JdbcOwn.OwnKey::key));
                }));
  }

  /** States what members are told, and makes the first key; needs {@code KEEP_NETWORK}. */
  public NetworkResult<String> join(JoinNetwork typed) {
    var by = typed.by();
    var address = addresses.read(typed.address());
    if (address.isEmpty()) {
      return new NetworkResult.Refused<>(NetworkRefusal.NOT_AN_ADDRESS);
    }
    var command =
        new JoinNetwork(by, address.get(), typed.area().strip(), typed.telephone().strip());
    if (!SheetReader.isArea(command.area())) {
      return new NetworkResult.Refused<>(NetworkRefusal.NOT_AN_AREA);
    }
    if (!SheetReader.isTelephone(command.telephone())) {
      return new NetworkResult.Refused<>(NetworkRefusal.NOT_A_TELEPHONE);
    }
    return desk.as(
        by,
        Action.KEEP_NETWORK,
        () -> {
          own.state(command, desk.now());
          if (own.keys(by.authority()).isEmpty()) {
            own.make(by, desk.newId(), true, desk.now());
          }
          desk.audit().change(by, "refuge.network-join", by.organisation().value());
          return new NetworkResult.Done<>(command.address());
        });
  }

  /** Makes the key that signs next, for members to confirm first; needs {@code KEEP_NETWORK}. */
  public NetworkResult<Boolean> makeNext(Actor by) {
    return desk.as(
        by,
        Action.KEEP_NETWORK,
        () -> {
          if (own.keys(by.authority()).isEmpty()) {
            return new NetworkResult.Refused<>(NetworkRefusal.NOT_JOINED);
          }
          if (!own.make(by, desk.newId(), false, desk.now())) {
            return new NetworkResult.Refused<>(NetworkRefusal.TWO_KEYS);
          }
          desk.audit().change(by, "refuge.network-key", by.organisation().value());
          return new NetworkResult.Done<>(true);
        });
  }

  /** Signs with the next key from now on, and never again with the other. */
  public NetworkResult<Boolean> useNext(Actor by) {
    return desk.as(
        by,
        Action.KEEP_NETWORK,
        () -> {
          var next = own.keys(by.authority()).stream().filter(key -> !key.signs()).findFirst();
          if (next.isEmpty()) {
            return new NetworkResult.Refused<>(NetworkRefusal.NO_NEXT_KEY);
          }
          own.useNext(by.authority(), next.get(), desk.now());
          desk.audit().change(by, "refuge.network-key-used", by.organisation().value());
          return new NetworkResult.Done<>(true);
        });
  }

  /**
   * Signs a request to a member; nothing if this service has not joined. Needs {@code HOLD_SPACE},
   * or the passing of time.
   *
   * @param nonce that no other request has
   */
  public Optional<Signatures.Signed> sign(
      Actor actor, HttpMessage.Request request, Instant now, String nonce) {
    var lasts = new Signatures.Expires(now.plus(Profile.LASTS), nonce);
    return desk.asWorkerOrClock(
        actor,
        () ->
            own.signing(actor.authority())
                .map(key ->
                    Signatures.sign(request, Profile.REQUEST, now, Optional.of(lasts), key)));
  }
}

package rowan.support.refuge.network;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
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
   * @param waiting what waits for a second person
   */
  public record Ours(
      String address,
      String area,
      String telephone,
      VerifyingKey signs,
      Optional<VerifyingKey> next,
      Optional<Waiting> waiting) {}

  /**
   * What is to be told instead, once a second person has confirmed it: frightened people's workers
   * ring that number.
   */
  public record Waiting(
      UUID id,
      String address,
      String area,
      String telephone,
      AccountId statedBy,
      Instant statedAt) {}

  /** What came of stating it. */
  public enum Stated {
    TOLD,
    WAITS_FOR_A_SECOND_PERSON
  }

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
                      keys.stream()
                          .filter(key -> !key.signs())
                          .findFirst()
                          .map(JdbcOwn.OwnKey::key),
                      own.waiting(actor.authority()));
                }));
  }

  /**
   * States what members are told, and makes the first key; needs {@code KEEP_NETWORK}. What is told
   * already goes on being told until a second person has confirmed the change.
   */
  public NetworkResult<Stated> join(JoinNetwork typed) {
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
          boolean first = own.state(command, desk.now());
          var told = own.hold(by.authority()).orElseThrow();
          if (own.keys(by.authority()).isEmpty()) {
            own.make(by, desk.newId(), true, desk.now());
          }
          boolean waits = !first && !told.equals(self(command));
          if (waits) {
            own.letWait(command, desk.newId(), desk.now());
          }
          desk.audit().change(by, "refuge.network-join", by.organisation().value());
          return new NetworkResult.Done<>(waits ? Stated.WAITS_FOR_A_SECOND_PERSON : Stated.TOLD);
        });
  }

  private static JdbcOwn.Self self(JoinNetwork command) {
    return new JdbcOwn.Self(command.address(), command.area(), command.telephone());
  }

  /**
   * Confirms what another person changed, so that members are told it from now on; needs {@code
   * KEEP_NETWORK}.
   */
  public NetworkResult<Boolean> confirm(Actor by, UUID statement) {
    return onWaiting(
        by,
        statement,
        "refuge.network-join-confirmed",
        waiting -> {
          if (waiting.statedBy().equals(by.account())) {
            return Optional.of(NetworkRefusal.SAID_BY_YOURSELF);
          }
          own.confirm(by, desk.now());
          return Optional.empty();
        });
  }

  /** Leaves what members are told as it is; needs {@code KEEP_NETWORK}. */
  public NetworkResult<Boolean> takeBack(Actor by, UUID statement) {
    return onWaiting(
        by,
        statement,
        "refuge.network-join-taken-back",
        waiting -> {
          own.takeBack(by.authority());
          return Optional.empty();
        });
  }

  private NetworkResult<Boolean> onWaiting(
      Actor by, UUID statement, String what, Function<Waiting, Optional<NetworkRefusal>> change) {
    return desk.as(
        by,
        Action.KEEP_NETWORK,
        () -> {
          own.hold(by.authority());
          var refusal =
              own.waiting(by.authority())
                  .filter(waiting -> waiting.id().equals(statement))
                  .map(change)
                  .orElse(Optional.of(NetworkRefusal.SAID_ANEW));
          if (refusal.isPresent()) {
            return new NetworkResult.Refused<>(refusal.get());
          }
          desk.audit().change(by, what, by.organisation().value());
          return new NetworkResult.Done<>(true);
        });
  }

  /** Makes the key that signs next, for members to confirm first; needs {@code KEEP_NETWORK}. */
  public NetworkResult<Boolean> makeNext(Actor by) {
    return desk.as(
        by,
        Action.KEEP_NETWORK,
        () -> {
          if (own.hold(by.authority()).isEmpty()) {
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
          own.hold(by.authority());
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

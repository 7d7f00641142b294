package rowan.support.refuge.network;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.support.refuge.network.signing.VerifyingKey;

/**
 * The front door to who takes part. A member is added by one person and its key confirmed by
 * another of the same organisation, who has heard the digits from the member; it is stopped by
 * either, at once.
 */
@Service
public class NetworkMembers {

  private static final int SHORTEST_NAME = 2;

  private final JdbcMembers members;
  private final JdbcOwn own;
  private final PeerAddress addresses;
  private final NetworkDesk desk;

  NetworkMembers(JdbcMembers members, JdbcOwn own, PeerAddress addresses, NetworkDesk desk) {
    this.members = members;
    this.own = own;
    this.addresses = addresses;
    this.desk = desk;
  }

  /** By name, without those that were removed; needs {@code KEEP_NETWORK}. */
  public List<Member> all(Actor actor) {
    return desk.as(actor, Action.KEEP_NETWORK, () -> members.all(actor.authority()));
  }

  /** One of them; needs {@code KEEP_NETWORK}. */
  public Optional<Member> member(Actor actor, MemberId id) {
    return desk.as(actor, Action.KEEP_NETWORK, () -> members.find(actor.authority(), id));
  }

  /** Those that vacancies are exchanged with; needs {@code HOLD_SPACE}, or the passing of time. */
  public List<Member> exchanging(Actor actor) {
    return desk.asWorkerOrClock(
        actor, () -> members.all(actor.authority()).stream().filter(Member::exchanges).toList());
  }

  /** Adds a member with its first key; needs {@code KEEP_NETWORK}. */
  public NetworkResult<MemberId> add(AddMember typed) {
    var address = addresses.read(typed.address());
    if (address.isEmpty()) {
      return refused(NetworkRefusal.NOT_AN_ADDRESS);
    }
    var command = new AddMember(typed.by(), typed.name().strip(), address.get(), typed.key());
    if (command.name().length() < SHORTEST_NAME) {
      return refused(NetworkRefusal.NOT_A_NAME);
    }
    var by = command.by();
    return desk.as(
        by,
        Action.KEEP_NETWORK,
        () -> {
          var us = own.self(by.authority());
          if (us.isEmpty()) {
            return refused(NetworkRefusal.NOT_JOINED);
          }
          if (us.get().address().equals(command.address()) || isOurs(by, command.key())) {
            return refused(NetworkRefusal.OUR_OWN);
          }
          if (members.all(by.authority()).stream().anyMatch(one -> has(one, command.key()))) {
            return refused(NetworkRefusal.KEY_TAKEN);
          }
          var id = new MemberId(desk.newId());
          if (!members.add(command, id, desk.now())) {
            return refused(NetworkRefusal.ADDRESS_TAKEN);
          }
          if (!members.addKey(by, id, desk.newId(), command.key(), desk.now())) {
            throw new IllegalStateException("a new member has no key, and nobody else has this");
          }
          desk.audit().change(by, "refuge.network-member", id.value());
          return new NetworkResult.Done<>(id);
        });
  }

  private boolean isOurs(Actor by, VerifyingKey key) {
    return own.keys(by.authority()).stream().anyMatch(one -> one.key().equals(key));
  }

  private static boolean has(Member member, VerifyingKey key) {
    return member.keys().stream().anyMatch(one -> one.key().equals(key));
  }

  /** Adds the key that a member is to sign with next; needs {@code KEEP_NETWORK}. */
  public NetworkResult<MemberId> addKey(Actor by, MemberId id, VerifyingKey key) {
    return changing(
        by,
        id,
        "refuge.network-member-key",
        member -> {
          if (isOurs(by, key)) {
            return Optional.of(NetworkRefusal.OUR_OWN);
          }
          if (members.addKey(by, id, desk.newId(), key, desk.now())) {
            return Optional.empty();
          }
          return Optional.of(
              member.keys().size() > 1 ? NetworkRefusal.TWO_KEYS : NetworkRefusal.KEY_TAKEN);
        });
  }

  /**
   * Confirms a key, by the digits that the member read out; needs {@code KEEP_NETWORK}, in the
   * organisation of whoever added it, and another person.
   */
  public NetworkResult<MemberId> confirm(Actor by, MemberId id, UUID key, String digits) {
    return changing(
        by,
        id,
        "refuge.network-confirm",
        member -> {
          var found = member.keys().stream().filter(one -> one.id().equals(key)).findFirst();
          var refusal =
              found
                  .map(one -> refusal(by, one, digits))
                  .orElse(Optional.of(NetworkRefusal.NOT_THERE));
          if (refusal.isEmpty()) {
            return members.confirm(by, key, desk.now())
                ? Optional.empty()
                : Optional.of(NetworkRefusal.NOT_THERE);
          }
          if (refusal.get() == NetworkRefusal.WRONG_DIGITS) {
            desk.audit().refusal(by, "refuge.network-wrong-digits", List.of(id.value()));
          }
          return refusal;
        });
  }

  private static Optional<NetworkRefusal> refusal(Actor by, Member.Key key, String digits) {
    if (key.confirmedAt().isPresent()) {
      return Optional.of(NetworkRefusal.CONFIRMED_ALREADY);
    }
    if (key.addedBy().equals(by.account())) {
      return Optional.of(NetworkRefusal.SAME_PERSON);
    }
    if (!key.organisation().equals(by.organisation())) {
      return Optional.of(NetworkRefusal.ANOTHER_ORGANISATION);
    }
    return key.key().hasFingerprint(digits)
        ? Optional.empty()
        : Optional.of(NetworkRefusal.WRONG_DIGITS);
  }

  /** Ends a key; needs {@code KEEP_NETWORK}. */
  public NetworkResult<MemberId> endKey(Actor by, MemberId id, UUID key) {
    return changing(
        by,
        id,
        "refuge.network-key-ended",
        member -> {
          var found = member.keys().stream().filter(one -> one.id().equals(key)).findFirst();
          if (found.isEmpty()) {
            return Optional.of(NetworkRefusal.NOT_THERE);
          }
          if (found.get().confirmedAt().isPresent() && member.confirmed().size() == 1) {
            return Optional.of(NetworkRefusal.LAST_KEY);
          }
          members.endKey(by, key, desk.now());
          return Optional.empty();
        });
  }

  /** Stops the exchange with a member from now on; needs {@code KEEP_NETWORK}. */
  public NetworkResult<MemberId> suspend(Actor by, MemberId id) {
    return changing(
        by,
        id,
        "refuge.network-suspend",
        member -> {
          members.suspend(by, id, desk.now());
          return Optional.empty();
        });
  }

  /** Goes on with it; needs {@code KEEP_NETWORK}. */
  public NetworkResult<MemberId> resume(Actor by, MemberId id) {
    return changing(
        by,
        id,
        "refuge.network-resume",
        member -> {
          members.resume(by, id);
          return Optional.empty();
        });
  }

  /** Ends the exchange with a member, and its keys, for good; needs {@code KEEP_NETWORK}. */
  public NetworkResult<MemberId> remove(Actor by, MemberId id) {
    return changing(
        by,
        id,
        "refuge.network-remove",
        member -> {
          members.remove(by, id, desk.now());
          return Optional.empty();
        });
  }

  private NetworkResult<MemberId> changing(
      Actor by, MemberId id, String what, Function<Member, Optional<NetworkRefusal>> change) {
    return desk.as(
        by,
        Action.KEEP_NETWORK,
        () -> {
          var refusal =
              members
                  .hold(by.authority(), id)
                  .map(change)
                  .orElse(Optional.of(NetworkRefusal.NOT_THERE));
          if (refusal.isPresent()) {
            return refused(refusal.get());
          }
          desk.audit().change(by, what, id.value());
          return new NetworkResult.Done<>(id);
        });
  }

  private static <T> NetworkResult<T> refused(NetworkRefusal why) {
    return new NetworkResult.Refused<>(why);
  }
}

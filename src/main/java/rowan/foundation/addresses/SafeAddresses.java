package rowan.foundation.addresses;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Vault;

/**
 * The front door of the store of safe addresses, for {@code refuge} and {@code casework} alone,
 * which decide whose address somebody works with. Called within their transaction in the support
 * wing, whose role cannot read the store: this room takes on the right to for one row.
 */
@Service
public class SafeAddresses {

  /** So many different addresses within an hour anybody's work may need. */
  public static final int IN_AN_HOUR = 5;

  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MOST_SHOWN = 50;

  private final Permissions permissions;
  private final Acting acting;
  private final AddressRows rows;
  private final Keys keys;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SafeAddresses(
      Permissions permissions,
      Acting acting,
      AddressRows rows,
      Keys keys,
      ApplicationEventPublisher events,
      Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.rows = rows;
    this.keys = keys;
    this.events = events;
    this.clock = clock;
  }

  /** What is written down, and the key that comes for it. */
  @org.springframework.stereotype.Component
  record Keys(Audit audit, Vault vault) {}

  /** Keeps an address, in the place of an earlier one. */
  public void keep(Actor by, AddressOf of, String address) {
    var trace = keys.audit.change(by, "addresses.keep", of.subjects());
    var sealed = keys.vault.key(by, trace, of.key()).seal(of.place(), address.strip());
    acting.run(Wing.SAFE_ADDRESSES, by, () -> rows.keep(by, of, sealed, now()));
  }

  /**
   * Keeps an address in the place of the one that was written at that moment; within the caller's
   * transaction.
   *
   * @return whether that is still the one that is kept; else nothing was changed
   */
  public boolean keepAnew(Actor by, AddressOf of, Instant seen, String address) {
    var written = acting.in(Wing.SAFE_ADDRESSES, by, () -> rows.holdWrittenAt(by, of));
    if (!written.equals(Optional.of(seen))) {
      return false;
    }
    keep(by, of, address);
    return true;
  }

  /** When an address was last written, if there is one; not the address. */
  public Optional<Instant> writtenAt(Actor by, AddressOf of) {
    return acting.in(Wing.SAFE_ADDRESSES, by, () -> rows.writtenAt(by, of));
  }

  /**
   * One address, for the page that answers this one request. The reason is kept with it.
   *
   * @return nothing if none is kept, or not for the actor
   */
  public Optional<String> show(AskForAddress asked) {
    var by = asked.by();
    var of = asked.of();
    var found = acting.in(Wing.SAFE_ADDRESSES, by, () -> rows.sealed(by, of));
    if (found.isEmpty()) {
      keys.audit.refusal(by, "addresses.show", of.subjects());
      return Optional.empty();
    }
    var trace = keys.audit.look(by, "addresses.show", of.subjects());
    var key = keys.vault.key(by, trace, of.key());
    var id = TimeOrderedIds.next(clock);
    var words = key.seal(wordsPlace(id), asked.words());
    var now = now();
    boolean many =
        acting.in(
            Wing.SAFE_ADDRESSES,
            by,
            () -> {
              int before = rows.shownTo(by, now.minus(HOUR));
              rows.shown(asked, id, words, now);
              return before == IN_AN_HOUR && rows.shownTo(by, now.minus(HOUR)) > IN_AN_HOUR;
            });
    if (many) {
      events.publishEvent(new ManyAddressesAsked(by.authority()));
    }
    return Optional.of(key.open(of.place(), found.get()));
  }

  /**
   * Whether something is so of an address, such as that words would give it away: the address is
   * shown to nobody for it.
   */
  public boolean isSoOf(Actor by, AddressOf of, Predicate<String> so) {
    var found = acting.in(Wing.SAFE_ADDRESSES, by, () -> rows.sealed(by, of));
    if (found.isEmpty()) {
      return false;
    }
    var trace = keys.audit.look(by, "addresses.compare", of.subjects());
    return so.test(keys.vault.key(by, trace, of.key()).open(of.place(), found.get()));
  }

  /** The last showings, without the addresses; needs {@code REVIEW_ADDRESSES}. */
  public List<ShownAddress> shown(Actor reader) {
    permissions.require(reader, Action.REVIEW_ADDRESSES);
    return acting.in(
        Wing.SUPPORT,
        reader,
        () -> {
          var last =
              acting.in(Wing.SAFE_ADDRESSES, reader, () -> rows.last(reader, HOUR, MOST_SHOWN));
          var holders = new HashSet<>(last.stream().map(AddressRows.Row::key).toList());
          var trace =
              keys.audit.look(
                  reader, "addresses.shown", holders.stream().map(key -> key.value()).toList());
          var of = keys.vault.keys(reader, trace, holders);
          return last.stream()
              .map(row ->
                  new ShownAddress(
                      row.name(),
                      row.organisation(),
                      row.ofAPerson(),
                      row.reason(),
                      of.unlessErased(row.key())
                          .map(key -> key.open(wordsPlace(row.id()), row.words()))
                          .orElse("Erased"),
                      row.at(),
                      row.inTheHour()))
              .toList();
        });
  }

  private static Place wordsPlace(UUID id) {
    return new Place("addresses.shown.words", id);
  }

  private Instant now() {
    return DatabaseTime.now(clock);
  }
}

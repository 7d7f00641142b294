package rowan.support.refuge.places;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.addresses.AddressOf;
import rowan.foundation.addresses.AddressQuestion;
import rowan.foundation.addresses.AskForAddress;
import rowan.foundation.addresses.SafeAddresses;
import rowan.foundation.audit.Audit;
import rowan.foundation.audit.Trace;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.refuge.discretion.Discretion;

/**
 * Who may be told where a refuge is: one address at a time, whoever asks for it by name of a
 * placement that they work on, or manages the refuge. The store of safe addresses keeps it, and why
 * it was shown.
 */
@Service
public class Addresses {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final SafeAddresses store;
  private final Casework casework;
  private final Permissions permissions;
  private final Acting acting;
  private final Desk desk;

  Addresses(
      JdbcClient jdbc,
      Vault vault,
      SafeAddresses store,
      Casework casework,
      Permissions permissions,
      Acting acting,
      Desk desk) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.store = store;
    this.casework = casework;
    this.permissions = permissions;
    this.acting = acting;
    this.desk = desk;
  }

  /** Where it is written down who was shown an address, and when. */
  @org.springframework.stereotype.Component
  record Desk(Audit audit, Clock clock) {}

  /** Where a household that the actor works with is to go, or lives; needs {@code HOLD_SPACE}. */
  public Optional<String> ofPlacement(Actor actor, OccupancyId placement, AddressQuestion why) {
    permissions.require(actor, Action.HOLD_SPACE);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () ->
            desk.audit.asOne(
                actor,
                "refuge.address",
                () ->
                    placed(actor, placement)
                        .filter(placed -> casework.household(actor, placed.caseId).isPresent())
                        .flatMap(placed -> show(actor, placed.refuge, why))));
  }

  /** Where a refuge of the actor's own organisation is; needs {@code MANAGE_REFUGE}. */
  public Optional<String> ofRefuge(Actor actor, RefugeId refuge, AddressQuestion why) {
    permissions.require(actor, Action.MANAGE_REFUGE);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () -> isTheirs(actor, refuge) ? show(actor, refuge, why) : Optional.empty());
  }

  /**
   * Whether words would lead somebody to the door of a refuge: they hold an address, or name the
   * street that it is in. Needs {@code HOLD_SPACE}; within the caller's transaction.
   */
  public boolean giveAway(Actor actor, RefugeId refuge, String words) {
    permissions.require(actor, Action.HOLD_SPACE);
    return Discretion.holdsAnAddress(words) || namesTheStreetOf(actor, refuge, words);
  }

  /**
   * Whether words of a manager, which others read, hold a postcode or name the street of a refuge
   * of the actor's own organisation. A licence tells of days and of a court: no other number before
   * a street is taken for an address. Needs {@code MANAGE_REFUGE}; within the caller's transaction,
   * as a part of its entry.
   */
  public boolean giveAwayAnyOfOurs(Actor actor, String words) {
    permissions.require(actor, Action.MANAGE_REFUGE);
    return Discretion.holdsAPostcode(words)
        || (!words.isBlank()
            && ours(actor).stream().anyMatch(refuge -> namesTheStreetOf(actor, refuge, words)));
  }

  private boolean namesTheStreetOf(Actor actor, RefugeId refuge, String words) {
    return store.isSoOf(
        actor,
        new AddressOf.Refuge(refuge.value()),
        address -> Discretion.givesAway(address, words));
  }

  private List<RefugeId> ours(Actor actor) {
    return jdbc.sql(
            "select id from refuge.refuge where authority_id = ? and provider_id = ? order by id")
        .params(actor.authority().value(), actor.organisation().value())
        .query((row, number) -> new RefugeId(row.getObject("id", UUID.class)))
        .list();
  }

  /** Keeps the address of a new refuge, sealed with a key of the refuge's own. */
  void keepFirst(Actor by, Trace trace, RefugeId refuge, String address) {
    var of = new AddressOf.Refuge(refuge.value());
    vault.admit(by, trace, of.key());
    store.keep(by, of, address);
  }

  /**
   * Seals an address in the place of the one that was kept, of a refuge of the actor's own
   * organisation: it was mistyped, or the house moved. Needs {@code MANAGE_REFUGE}; within the
   * caller's transaction, as a part of its entry.
   *
   * @param seen when the one that it takes the place of was written
   * @return why nothing was changed, if it was not: the refuge is not theirs, or somebody wrote it
   *     meanwhile
   */
  public Optional<PlaceRefusal> keepAnew(Actor by, RefugeId refuge, Instant seen, String address) {
    permissions.require(by, Action.MANAGE_REFUGE);
    if (!isTheirs(by, refuge)) {
      return Optional.of(PlaceRefusal.NOT_YOURS);
    }
    return store.keepAnew(by, new AddressOf.Refuge(refuge.value()), seen, address)
        ? Optional.empty()
        : Optional.of(PlaceRefusal.ADDRESS_WRITTEN_MEANWHILE);
  }

  /**
   * When the address of a refuge of the actor's own organisation was written, never the address;
   * needs {@code MANAGE_REFUGE}.
   */
  public Optional<Instant> writtenAt(Actor actor, RefugeId refuge) {
    permissions.require(actor, Action.MANAGE_REFUGE);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () ->
            isTheirs(actor, refuge)
                ? store.writtenAt(actor, new AddressOf.Refuge(refuge.value()))
                : Optional.empty());
  }

  private Optional<String> show(Actor actor, RefugeId refuge, AddressQuestion why) {
    return store.show(
        new AskForAddress(actor, new AddressOf.Refuge(refuge.value()), why.reason(), why.words()));
  }

  private Optional<Placed> placed(Actor actor, OccupancyId placement) {
    return jdbc.sql(
            """
            select s.refuge_id, o.case_id
            from refuge.occupancy o
            join refuge.space s on s.authority_id = o.authority_id and s.id = o.space_id
            where o.authority_id = ? and o.id = ? and o.case_id is not null and o.during @> ?\
            """)
        .params(actor.authority().value(), placement.value(), DatabaseTime.of(desk.clock.instant()))
        .query((row, number) ->
            new Placed(
                new RefugeId(row.getObject("refuge_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class))))
        .optional();
  }

  private boolean isTheirs(Actor actor, RefugeId refuge) {
    return jdbc.sql(
            "select 1 from refuge.refuge where authority_id = ? and id = ? and provider_id = ?")
        .params(actor.authority().value(), refuge.value(), actor.organisation().value())
        .query((row, number) -> true)
        .optional()
        .isPresent();
  }

  private record Placed(RefugeId refuge, CaseId caseId) {}
}

package rowan.support.refuge.places;

import java.time.Clock;
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
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;

/**
 * Where refuges are. One address at a time, to whoever asks for it by name of a placement that they
 * work on, or manages the refuge; each showing is written down before it can be read.
 */
@Service
public class Addresses {

  private static final String COLUMN = "refuge.address.sealed";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Casework casework;
  private final Permissions permissions;
  private final Acting acting;
  private final Audit audit;
  private final Clock clock;

  Addresses(
      JdbcClient jdbc,
      Vault vault,
      Casework casework,
      Permissions permissions,
      Acting acting,
      Audit audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.casework = casework;
    this.permissions = permissions;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  /** Where a household that the actor works with is to go, or lives; needs {@code HOLD_SPACE}. */
  public Optional<String> ofPlacement(Actor actor, OccupancyId placement) {
    permissions.require(actor, Action.HOLD_SPACE);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () ->
            placed(actor, placement)
                .filter(placed -> casework.household(actor, placed.caseId).isPresent())
                .flatMap(placed -> open(actor, placed.refuge, placed.person)));
  }

  /** Where a refuge of the actor's own organisation is; needs {@code MANAGE_REFUGE}. */
  public Optional<String> ofRefuge(Actor actor, RefugeId refuge) {
    permissions.require(actor, Action.MANAGE_REFUGE);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () -> isTheirs(actor, refuge) ? open(actor, refuge, refuge.value()) : Optional.empty());
  }

  /** Seals the address of a new refuge, with a key of the refuge's own. */
  void seal(Actor by, RefugeId refuge, String address) {
    var key = vault.admit(by, keyHolder(refuge));
    jdbc.sql("insert into refuge.address (authority_id, refuge_id, sealed) values (?, ?, ?)")
        .params(
            by.authority().value(),
            refuge.value(),
            key.seal(new Place(COLUMN, refuge.value()), address))
        .update();
  }

  private Optional<String> open(Actor actor, RefugeId refuge, UUID about) {
    var trace = audit.look(actor, "refuge.address", List.of(refuge.value(), about));
    var key = vault.key(actor, trace, keyHolder(refuge));
    return jdbc.sql("select sealed from refuge.address where authority_id = ? and refuge_id = ?")
        .params(actor.authority().value(), refuge.value())
        .query((row, number) -> key.open(new Place(COLUMN, refuge.value()), row.getBytes("sealed")))
        .optional();
  }

  private Optional<Placed> placed(Actor actor, OccupancyId placement) {
    return jdbc.sql(
            """
            select s.refuge_id, o.case_id, o.person_id
            from refuge.occupancy o
            join refuge.space s on s.authority_id = o.authority_id and s.id = o.space_id
            where o.authority_id = ? and o.id = ? and o.case_id is not null and o.during @> ?\
            """)
        .params(actor.authority().value(), placement.value(), DatabaseTime.of(clock.instant()))
        .query((row, number) ->
            new Placed(
                new RefugeId(row.getObject("refuge_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("person_id", UUID.class)))
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

  /**
   * The vault keeps keys by a person's id; a refuge's key is kept by its own id in the same way.
   */
  private static PersonId keyHolder(RefugeId refuge) {
    return new PersonId(refuge.value());
  }

  private record Placed(RefugeId refuge, CaseId caseId, UUID person) {}
}

package rowan.support.refuge;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.OrganisationId;
import rowan.support.casework.CaseId;
import rowan.support.refuge.JdbcOccupancies.OccupancyRow;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.RefugePlaces;

/**
 * Holds and stays with what may be shown of them. One of a case that the actor's organisation is
 * not involved in is not there.
 */
@Component
class Placements {

  private final JdbcOccupancies occupancies;
  private final Searches searches;
  private final RefugePlaces places;

  Placements(JdbcOccupancies occupancies, Searches searches, RefugePlaces places) {
    this.occupancies = occupancies;
    this.searches = searches;
    this.places = places;
  }

  Optional<Placed> find(Actor actor, OccupancyId id, Instant now) {
    return occupancies.find(actor, id, now).flatMap(row -> shown(actor, row));
  }

  /** What is held for a household at this moment. */
  Optional<Placement> held(Actor actor, CaseId caseId, Instant now) {
    return occupancies
        .current(actor, caseId, "HOLD", now)
        .flatMap(row -> shown(actor, row))
        .map(Placed::placement);
  }

  /** Where a household lives at this moment. */
  Optional<Placement> livedIn(Actor actor, CaseId caseId, Instant now) {
    return occupancies
        .current(actor, caseId, "STAY", now)
        .flatMap(row -> shown(actor, row))
        .map(Placed::placement);
  }

  /** Who gives the support in the refuge of a space. */
  Optional<OrganisationId> provider(Actor actor, Placed placed) {
    return places.provider(actor, placed.placement().space().refuge());
  }

  private Optional<Placed> shown(Actor actor, OccupancyRow row) {
    var asked = searches.ofCase(actor, row.caseId());
    var space = places.space(actor, row.space());
    return asked.isEmpty() || space.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Placed(
                row,
                new Placement(
                    row.id(), asked.get().of(), row.need(), space.get().space(), row.stage())));
  }

  /** A hold or a stay as it is stored, and as it is shown. */
  record Placed(OccupancyRow row, Placement placement) {

    String title() {
      return placement.space().title();
    }
  }
}

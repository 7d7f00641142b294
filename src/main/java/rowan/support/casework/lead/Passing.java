package rowan.support.casework.lead;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.CaseFile;
import rowan.support.casework.file.Involvements;
import rowan.support.casework.housing.HousedBy;

/** What an accepted handover changes: which organisations are involved, and who leads. */
@Component
class Passing {

  private final Acting acting;
  private final Involvements involvements;
  private final LeadPeriods periods;
  private final HandoverRows rows;
  private final List<HousedBy> houses;
  private final Clock clock;

  Passing(
      Acting acting,
      Involvements involvements,
      LeadPeriods periods,
      HandoverRows rows,
      List<HousedBy> houses,
      Clock clock) {
    this.acting = acting;
    this.involvements = involvements;
    this.periods = periods;
    this.rows = rows;
    this.houses = List.copyOf(houses);
    this.clock = clock;
  }

  /**
   * Involves the new lead's organisation. Done in the proposer's name, since only an organisation
   * that is involved brings another in: the proposal is what they said, accepting makes it so.
   */
  void bringIn(HandoverRows.Proposed proposed, Actor by) {
    if (!proposed.fromOrganisation().equals(by.organisation())) {
      var now = DatabaseTime.now(clock);
      inProposersName(
          proposed,
          by,
          proposer ->
              involvements.begin(
                  proposer,
                  proposed.caseId(),
                  by.organisation(),
                  now,
                  Optional.of(proposed.fromOrganisation())));
    }
  }

  /** Whether the case is hidden from a colleague, who can't lead it then. */
  boolean isHiddenFrom(Actor by, CaseId id, AccountId account) {
    return involvements.isShutOut(by, id, account);
  }

  /** Whether the person lives in a house of the actor's organisation, or is expected there. */
  boolean areHousedBy(Actor actor, CaseId id) {
    return houses.stream().anyMatch(one -> one.ourselves(actor, id));
  }

  /**
   * Ends the one period and begins the other, and with it the proposing organisation's part where
   * the proposal says so: the acceptance is the last thing that they see. Who moved into a house of
   * theirs since they proposed it stays with them all the same.
   */
  void pass(HandoverRows.Proposed proposed, CaseFile file, Instant from) {
    rows.accepted(file.actor(), proposed.id(), file.now());
    periods.passToActor(file.actor(), file.id(), proposed.from(), from, file.now());
    if (proposed.endsOurPart()
        && !proposed.fromOrganisation().equals(file.actor().organisation())) {
      inProposersName(
          proposed,
          file.actor(),
          proposer -> {
            if (!areHousedBy(proposer, proposed.caseId())) {
              involvements.endOwn(proposer, proposed.caseId(), from.plus(1, ChronoUnit.MICROS));
            }
          });
    }
  }

  private void inProposersName(HandoverRows.Proposed proposed, Actor by, Consumer<Actor> work) {
    var proposer =
        new Actor(
            by.authority(),
            proposed.from(),
            proposed.fromOrganisation(),
            Set.of(),
            proposed.fromName(),
            "");
    acting.run(Wing.SUPPORT, proposer, () -> work.accept(proposer));
  }
}

package rowan.support.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.support.casework.file.CaseAct;
import rowan.support.casework.file.CaseFiles;
import rowan.support.casework.file.HappeningKind;
import rowan.support.casework.file.Involvements;
import rowan.support.casework.plan.StepsFromRooms;

/** What other rooms of the wing write in a case. */
@Component
class FromElsewhere {

  private final CaseFiles files;
  private final Involvements involvements;
  private final StepsFromRooms steps;
  private final Acting acting;
  private final Clock clock;

  FromElsewhere(
      CaseFiles files,
      Involvements involvements,
      StepsFromRooms steps,
      Acting acting,
      Clock clock) {
    this.acting = acting;
    this.files = files;
    this.involvements = involvements;
    this.steps = steps;
    this.clock = clock;
  }

  void record(Actor actor, CaseId caseId, FromRoom happened) {
    files.work(
        actor,
        caseId,
        CaseAct.work(
            "casework.record",
            file ->
                file.happened(
                    HappeningKind.ROOM,
                    TimeOrderedIds.next(clock),
                    happened.title(),
                    happened.words())));
  }

  void involve(Actor by, CaseId caseId, OrganisationId organisation) {
    files.work(
        by,
        caseId,
        CaseAct.work(
            "casework.involve",
            file ->
                involvements.begin(
                    by, caseId, organisation, file.now(), Optional.of(by.organisation()))));
  }

  /**
   * Ends a part in the name of the organisation itself: it was let in for what is over now, and
   * nobody ends another's. The act is written in the case first, so that the part ends before it.
   */
  void endInvolvement(Actor by, CaseId caseId, OrganisationId organisation, Instant since) {
    files.work(by, caseId, CaseAct.work("casework.end-involvement", file -> {}));
    var itself =
        new Actor(by.authority(), by.account(), organisation, Set.of(), by.name(), by.title());
    acting.run(Wing.SUPPORT, itself, () -> involvements.endBroughtIn(itself, caseId, since));
  }

  void due(Actor by, CaseId caseId, UUID step, String words, LocalDate day) {
    steps.add(by, caseId, step, words, day);
  }

  void nothingDue(Actor by, CaseId caseId, UUID step) {
    steps.done(by, caseId, step);
  }
}

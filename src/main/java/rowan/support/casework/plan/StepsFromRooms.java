package rowan.support.casework.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.CaseAct;
import rowan.support.casework.file.CaseFiles;
import rowan.support.casework.file.WorkRefusal;

/**
 * Steps that another room of the wing puts into a plan and takes out again. What was done stands on
 * the timeline in that room's own words: here nothing is added to it.
 */
@Component
public class StepsFromRooms {

  private final CaseFiles files;
  private final PlanRows rows;
  private final Acting acting;

  StepsFromRooms(CaseFiles files, PlanRows rows, Acting acting) {
    this.files = files;
    this.rows = rows;
    this.acting = acting;
  }

  public void add(Actor by, CaseId id, UUID step, String words, LocalDate due) {
    files.work(
        by,
        id,
        CaseAct.work(
            "casework.add-step", file -> rows.addStep(file, step, Optional.empty(), words, due)));
  }

  /**
   * Takes a step out, unless somebody said before that it is done: asked once more when the case is
   * held, since two may be told of it at once.
   */
  public void done(Actor by, CaseId id, UUID step) {
    if (acting.in(Wing.SUPPORT, by, () -> rows.isToDo(by, id, step))) {
      files.work(
          by,
          id,
          CaseAct.work(
              "casework.step-done",
              open ->
                  rows.isToDo(by, id, step)
                      ? Optional.empty()
                      : Optional.of(WorkRefusal.ALREADY_DONE),
              file -> rows.done(file, step)));
    }
  }
}

package rowan.support.casework.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.CaseAct;
import rowan.support.casework.file.CaseFiles;
import rowan.support.casework.file.CaseLook;
import rowan.support.casework.file.HappeningKind;
import rowan.support.casework.file.WorkRefusal;
import rowan.support.casework.file.WorkResult;

/**
 * Goals, steps and how safe somebody feels. What writes needs {@code WORK_CASE}, what reads {@code
 * READ_CASE}.
 */
@Service
public class Plans {

  private static final int LOWEST = 1;
  private static final int HIGHEST = 10;

  private final CaseFiles files;
  private final CaseLook looks;
  private final PlanRows rows;
  private final Clock clock;

  Plans(CaseFiles files, CaseLook looks, PlanRows rows, Clock clock) {
    this.files = files;
    this.looks = looks;
    this.rows = rows;
    this.clock = clock;
  }

  /** Adds what the person wants to reach. */
  public WorkResult addGoal(Actor by, CaseId id, String words) {
    return files.work(
        by,
        id,
        CaseAct.work(
            "casework.add-goal",
            file -> {
              var goal = TimeOrderedIds.next(clock);
              rows.addGoal(file, goal, words);
              file.happened(HappeningKind.PLAN, goal, "Goal agreed", words);
            }));
  }

  /**
   * Adds something to do by a day.
   *
   * @param goal the goal of this case that it serves, if any
   */
  public WorkResult addStep(Actor by, CaseId id, Optional<UUID> goal, String words, LocalDate due) {
    return files.work(
        by,
        id,
        CaseAct.work(
            "casework.add-step",
            open ->
                goal.filter(one -> !rows.hasGoal(by, id, one))
                    .map(other -> WorkRefusal.ALREADY_DONE),
            file -> rows.addStep(file, TimeOrderedIds.next(clock), goal, words, due)));
  }

  /** Says that a step is done. */
  public WorkResult done(Actor by, CaseId id, UUID step) {
    return files.work(
        by,
        id,
        CaseAct.work(
            "casework.step-done",
            open ->
                rows.isToDo(by, id, step)
                    ? Optional.empty()
                    : Optional.of(WorkRefusal.ALREADY_DONE),
            file -> {
              var words = rows.words(file, step);
              rows.done(file, step);
              file.happened(HappeningKind.PLAN, step, "Done", words);
            }));
  }

  /** Writes down how safe the person says they feel, from 1 to 10. */
  public WorkResult giveScore(Actor by, CaseId id, int value) {
    return files.work(
        by,
        id,
        CaseAct.work(
            "casework.own-score",
            open ->
                value < LOWEST || value > HIGHEST
                    ? Optional.of(WorkRefusal.SCORE_OUT_OF_RANGE)
                    : Optional.empty(),
            file -> {
              rows.addScore(file, value);
              file.happened(
                  HappeningKind.SCORE,
                  TimeOrderedIds.next(clock),
                  "How safe they feel",
                  value + " of 10.");
            }));
  }

  /** The plan as it stands. */
  public Optional<PlanView> plan(Actor actor, CaseId id) {
    return looks.at(actor, id, "casework.plan", seen -> rows.plan(seen, actor, id));
  }
}

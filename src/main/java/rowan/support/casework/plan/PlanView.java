package rowan.support.casework.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A plan as it stands. Steps that serve no goal come under none. */
public record PlanView(
    String initials, boolean open, List<Goal> goals, List<Step> other, List<OwnScore> scores) {

  public PlanView {
    goals = List.copyOf(goals);
    other = List.copyOf(other);
    scores = List.copyOf(scores);
  }

  /** What the person wants to reach, and the steps towards it. */
  public record Goal(UUID id, String words, List<Step> steps) {

    public Goal {
      steps = List.copyOf(steps);
    }
  }

  /** Something to do by a day. */
  public record Step(UUID id, String words, LocalDate due, boolean done) {}

  /** How safe the person said they feel, from 1 to 10. */
  public record OwnScore(Instant givenAt, int value) {}
}

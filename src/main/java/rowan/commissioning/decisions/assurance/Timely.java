package rowan.commissioning.decisions.assurance;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.recording.InFigures;

/** What the calendar makes of something that is not done. */
final class Timely {

  /** With fewer days left than this, what is not done is at risk. */
  static final int AT_RISK_DAYS = 60;

  private Timely() {}

  /**
   * The state of what is undone.
   *
   * @param by the last day for it, where there is one
   * @param begun whether anything was done towards it
   */
  static ResolutionState undone(LocalDate today, @Nullable LocalDate by, boolean begun) {
    if (by != null && today.isAfter(by)) {
      return ResolutionState.BREACHED;
    }
    if (by != null && DAYS.between(today, by) < AT_RISK_DAYS) {
      return ResolutionState.AT_RISK;
    }
    return begun ? ResolutionState.UNDER_WAY : ResolutionState.NOT_STARTED;
  }

  /** Why: {@code Extension not signed: 16 days left}. */
  static String because(String undone, LocalDate today, @Nullable LocalDate by) {
    if (by == null) {
      return undone;
    }
    long left = DAYS.between(today, by);
    if (left < 0) {
      return "%s: it was due by %s, %s ago".formatted(undone, InFigures.day(by), days(-left));
    }
    return left < AT_RISK_DAYS
        ? "%s: %s left".formatted(undone, left == 0 ? "no day" : days(left))
        : "%s: due by %s".formatted(undone, InFigures.day(by));
  }

  private static String days(long days) {
    return days == 1 ? "1 day" : days + " days";
  }
}

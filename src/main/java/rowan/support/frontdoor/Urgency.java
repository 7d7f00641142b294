package rowan.support.frontdoor;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import rowan.support.frontdoor.MakeReferral.Risk;

/** How soon somebody must look, worked out from what was told and never typed in. */
public enum Urgency {
  TONIGHT("Tonight", 0),
  SOON("Soon", 1),
  ORDINARY("In turn", 2);

  private static final Duration TONIGHT_WITHIN = Duration.ofHours(2);
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  private final String title;
  private final int rank;

  Urgency(String title, int rank) {
    this.title = title;
    this.rank = rank;
  }

  public String title() {
    return title;
  }

  /** As it is stored: the lower, the sooner. */
  public int rank() {
    return rank;
  }

  public static Urgency ofRank(int rank) {
    return Arrays.stream(values()).filter(one -> one.rank == rank).findFirst().orElseThrow();
  }

  public static Urgency of(AskForHelp asked) {
    return asked
        .stay()
        .map(stay ->
            switch (stay.when()) {
              case TONIGHT -> TONIGHT;
              case SOON, NOT_SAID -> SOON;
              case LATER -> ORDINARY;
            })
        .orElse(ORDINARY);
  }

  public static Urgency of(boolean tonight, Set<Risk> noticed) {
    if (tonight) {
      return TONIGHT;
    }
    return noticed.stream().anyMatch(Risk::grave) ? SOON : ORDINARY;
  }

  /**
   * How long the wait for a first answer may be. A day for who asked themselves and two for an
   * agency's referral are the standards that a neighbouring service works to; two hours for tonight
   * is ours.
   */
  public Duration answerWithin(Asker asker) {
    return switch (this) {
      case TONIGHT -> TONIGHT_WITHIN;
      case SOON -> A_DAY;
      case ORDINARY -> asker.hasWords() ? A_DAY : TWO_DAYS;
    };
  }
}

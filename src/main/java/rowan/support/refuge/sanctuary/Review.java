package rowan.support.refuge.sanctuary;

import java.time.LocalDate;
import java.time.Period;

/**
 * Staying was looked at again with the person.
 *
 * @param words what they say
 * @param next the day by which it is looked at next
 */
public record Review(LocalDate on, Finding finding, String words, LocalDate next) {

  /** What was found. */
  public enum Finding {
    STILL_SAFE("Staying is still safe"),
    MORE_NEEDED("Staying is safe, and more has to be done"),
    NOT_SAFE("Staying is not safe any more");

    private final String title;

    Finding(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    /** When it is looked at next: tomorrow, if staying is not safe, whatever was chosen. */
    LocalDate next(Again chosen, LocalDate today) {
      return (this == NOT_SAFE ? Again.TOMORROW : chosen).from(today);
    }
  }

  public boolean isNotSafe() {
    return finding == Finding.NOT_SAFE;
  }

  /** When to look again. */
  public enum Again {
    TOMORROW(Period.ofDays(1), "Tomorrow"),
    IN_ONE_MONTH(Period.ofMonths(1), "In a month"),
    IN_THREE_MONTHS(Period.ofMonths(3), "In three months"),
    IN_SIX_MONTHS(Period.ofMonths(6), "In six months");

    private final Period after;
    private final String title;

    Again(Period after, String title) {
      this.after = after;
      this.title = title;
    }

    public String title() {
      return title;
    }

    LocalDate from(LocalDate today) {
      return today.plus(after);
    }
  }
}

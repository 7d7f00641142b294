package rowan.support.refuge.sanctuary;

import java.time.LocalDate;

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
  }

  /** When to look again. */
  public enum Again {
    IN_ONE_MONTH(1, "In a month"),
    IN_THREE_MONTHS(3, "In three months"),
    IN_SIX_MONTHS(6, "In six months");

    private final int months;
    private final String title;

    Again(int months, String title) {
      this.months = months;
      this.title = title;
    }

    public String title() {
      return title;
    }

    LocalDate from(LocalDate today) {
      return today.plusMonths(months);
    }
  }
}

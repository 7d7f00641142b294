package rowan.support.refuge.capacity;

/**
 * How many people live in the council's area, as somebody stated it.
 *
 * @param year of which the number is
 * @param source where it is from, such as a mid-year estimate
 */
public record Population(int people, int year, String source) {

  public static final int MOST_PEOPLE = 20_000_000;
  public static final int FIRST_YEAR = 1991;
  public static final int LAST_YEAR = 2200;
  public static final int MOST_WORDS = 200;

  /** For how many people there should be one family place, in the Council of Europe's measure. */
  public static final int PEOPLE_FOR_A_FAMILY_PLACE = 10_000;

  public Population {
    if (people < 1 || people > MOST_PEOPLE) {
      throw new IllegalArgumentException(people + " people");
    }
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException("the year " + year);
    }
    if (source.isBlank() || source.length() > MOST_WORDS) {
      throw new IllegalArgumentException("a number is from somewhere");
    }
  }

  /** How many family places the measure asks for: the last ten thousand begun count as whole. */
  public int familyPlaces() {
    return Math.ceilDiv(people, PEOPLE_FOR_A_FAMILY_PLACE);
  }
}

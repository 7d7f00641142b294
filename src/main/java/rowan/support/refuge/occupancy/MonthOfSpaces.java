package rowan.support.refuge.occupancy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import rowan.support.refuge.places.SpaceRegister;

/**
 * A month of a page of spaces, and of all spaces by the day.
 *
 * @param stretches of the spaces of the page, those of a space by time
 * @param days counted at midday: those whose midday has been, once there was a space
 */
public record MonthOfSpaces(
    YearMonth month, SpaceRegister.Page page, List<Stretch> stretches, List<Day> days) {

  public MonthOfSpaces {
    stretches = List.copyOf(stretches);
    days = List.copyOf(days);
  }

  /** How all spaces stood at midday. */
  public record Day(
      LocalDate day, int spaces, int livedIn, int held, int beingCleaned, int outOfUse) {

    public int ready() {
      return spaces - livedIn - held - beingCleaned - outOfUse;
    }
  }
}

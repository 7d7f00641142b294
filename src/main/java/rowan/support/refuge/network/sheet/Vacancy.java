package rowan.support.refuge.network.sheet;

import java.util.Optional;
import java.util.Set;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.places.AccommodationKind;

/**
 * Free spaces of one shape in one part of an area. It has no id: two sheets do not say whether it
 * is the same space.
 *
 * @param region the part of the area; nothing where the word would point at one refuge
 * @param beds one person each; {@link #MOST_BEDS} for that many or more
 * @param cots for children under two; {@link #MOST_COTS} for that many or more
 * @param menOnly takes men and their children only; never with {@code womenOnly}
 * @param boysUpTo the age in years up to which boys are taken, that age included; 17 for any
 * @param cannotMeet what cannot be met there now; never why
 * @param places how many; {@link #MOST_PLACES} for that many or more
 */
public record Vacancy(
    Optional<String> region,
    AccommodationKind kind,
    int beds,
    int cots,
    boolean ownDoor,
    boolean womenOnly,
    boolean menOnly,
    int boysUpTo,
    boolean stepFree,
    boolean pets,
    Set<SupportNeed> cannotMeet,
    int places) {

  public static final int MOST_BEDS = 6;
  public static final int MOST_COTS = 2;
  public static final int MOST_PLACES = 3;
  public static final int BOYS_OF_ANY_AGE = 17;

  public Vacancy {
    if (womenOnly && menOnly) {
      throw new IllegalArgumentException("a space for women only is not for men only");
    }
    cannotMeet = Set.copyOf(cannotMeet);
  }
}

package rowan.support.refuge.places;

import java.util.List;

/**
 * What a space offers, and its rule of admission. The rule is part of the space: it is made with it
 * and never changed, by any office; a different rule is a different space.
 *
 * @param beds that one person each sleeps in
 * @param cots for children under two; never counted as beds
 * @param ownDoor whether the household shares no kitchen and no bathroom with another
 * @param floor 0 is the ground
 * @param stepFree whether it can be reached and lived in without a step
 * @param femaleOnly whether it takes women and their children only
 * @param boysUpTo the age in years up to which boys are taken, that age included; 17 for any
 * @param languages spoken by those who work there, as ISO 639 codes such as {@code sk}
 */
public record SpaceFeatures(
    int beds,
    int cots,
    boolean ownDoor,
    int floor,
    boolean stepFree,
    boolean femaleOnly,
    int boysUpTo,
    boolean pets,
    List<String> languages) {

  public static final int MOST_BEDS = 12;
  public static final int MOST_COTS = 4;
  public static final int HIGHEST_FLOOR = 40;

  /** The age limit that every boy is under. */
  public static final int BOYS_OF_ANY_AGE = 17;

  public SpaceFeatures {
    within(beds, 1, MOST_BEDS, "beds");
    within(cots, 0, MOST_COTS, "cots");
    within(floor, -2, HIGHEST_FLOOR, "floors");
    within(boysUpTo, 0, BOYS_OF_ANY_AGE, "years");
    languages = List.copyOf(languages);
  }

  private static void within(int number, int least, int most, String of) {
    if (number < least || number > most) {
      throw new IllegalArgumentException(number + " " + of);
    }
  }
}

package rowan.support.refuge.places;

import java.util.List;
import java.util.Optional;
import rowan.support.refuge.features.Living;

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
 * @param maleOnly whether it takes men and their children only
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
    List<String> languages,
    boolean maleOnly,
    Living living) {

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
    if (femaleOnly && maleOnly) {
      throw new IllegalArgumentException("for women only and for men only");
    }
    languages = List.copyOf(languages);
  }

  /** Not for men only, and nothing more said of what it is like to live there. */
  public SpaceFeatures(
      int beds,
      int cots,
      boolean ownDoor,
      int floor,
      boolean stepFree,
      boolean femaleOnly,
      int boysUpTo,
      boolean pets,
      List<String> languages) {
    this(
        beds,
        cots,
        ownDoor,
        floor,
        stepFree,
        femaleOnly,
        boysUpTo,
        pets,
        languages,
        false,
        Living.notSaid(ownDoor));
  }

  /**
   * Why no such space may be added to a refuge of that kind: the guidance on SI 2021/991 asks for
   * one sex where any part is shared, and dispersed homes exclude nobody. The database holds the
   * same.
   */
  public Optional<PlaceRefusal> refusedIn(AccommodationKind kind) {
    if (kind == AccommodationKind.SANCTUARY) {
      return Optional.of(PlaceRefusal.SANCTUARY_IS_THEIR_OWN_HOME);
    }
    if (kind == AccommodationKind.DISPERSED && !ownDoor) {
      return Optional.of(PlaceRefusal.DISPERSED_HAS_ITS_OWN_DOOR);
    }
    if (kind == AccommodationKind.DISPERSED
        && (femaleOnly || maleOnly || boysUpTo < BOYS_OF_ANY_AGE)) {
      return Optional.of(PlaceRefusal.DISPERSED_EXCLUDES_NOBODY);
    }
    if (!ownDoor && !femaleOnly && !maleOnly) {
      return Optional.of(PlaceRefusal.SHARED_IS_FOR_ONE_SEX);
    }
    if (ownDoor && !living.ownBathroom()) {
      return Optional.of(PlaceRefusal.OWN_DOOR_HAS_ITS_OWN_BATHROOM);
    }
    return living.adaptedBathroom() && !stepFree
        ? Optional.of(PlaceRefusal.ADAPTED_HAS_NO_STEPS)
        : Optional.empty();
  }

  private static void within(int number, int least, int most, String of) {
    if (number < least || number > most) {
      throw new IllegalArgumentException(number + " " + of);
    }
  }
}

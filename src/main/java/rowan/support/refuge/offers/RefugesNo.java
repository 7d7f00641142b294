package rowan.support.refuge.offers;

import java.util.Arrays;
import java.util.Optional;
import rowan.support.refuge.matching.UnmetReason;

/** Why a refuge says no. */
public sealed interface RefugesNo {

  /** It has no space after all, or nobody who could support them. */
  record NoCapacity(boolean staff) implements RefugesNo {}

  record CannotMeetIt(CannotMeet which) implements RefugesNo {}

  record NotRightForThem(NotRight why) implements RefugesNo {}

  /**
   * Which need a refuge cannot meet: what most referrals that fail for want of resource fail over.
   */
  enum CannotMeet {
    MENTAL_HEALTH("Support with mental health", UnmetReason.MENTAL_HEALTH),
    DRUGS_OR_ALCOHOL("Support with drugs or alcohol", UnmetReason.DRUGS_OR_ALCOHOL),
    PERSONAL_CARE("Help with personal care", UnmetReason.PERSONAL_CARE),
    NO_PUBLIC_FUNDS("No recourse to public funds", UnmetReason.NO_PUBLIC_FUNDS),
    QUIET("Somewhere quiet", UnmetReason.QUIET),
    STEPS("No steps", UnmetReason.STEPS),
    LANGUAGE("Somebody who speaks their language", UnmetReason.LANGUAGE),
    LARGE_FAMILY("Room for a household of this size", UnmetReason.TOO_LARGE),
    BOYS_AGE("A boy of that age", UnmetReason.BOYS_AGE),
    PETS("An animal", UnmetReason.PETS);

    private final String title;
    private final UnmetReason reason;

    CannotMeet(String title, UnmetReason reason) {
      this.title = title;
      this.reason = reason;
    }

    public String title() {
      return title;
    }

    UnmetReason reason() {
      return reason;
    }
  }

  /** Why a refuge is not the right place for a household, whatever is free. */
  enum NotRight {
    SOMEBODY_KNOWS_THEM("Somebody there knows them, or who hurts them"),
    SAFETY_OF_OTHERS("It would not be safe for those who live there"),
    NOT_SAFE_FOR_THEM("It would not be safe for them"),
    OTHER_SUPPORT("They need another kind of place"),
    NOT_ABUSE("They do not flee abuse");

    private final String title;

    NotRight(String title) {
      this.title = title;
    }

    /** By the code that is stored. */
    static Optional<String> titleOf(String code) {
      return Arrays.stream(values())
          .filter(one -> one.name().equals(code))
          .map(NotRight::title)
          .findFirst();
    }

    public String title() {
      return title;
    }
  }
}

package rowan.support.refuge.matching;

import java.util.EnumSet;
import java.util.List;

/** Why nothing was right for a household: whose 'no' it was, and over what. */
public enum UnmetReason {
  NO_SPACE("Nothing was free"),
  TOO_LARGE("No room for a household of this size"),
  BOYS_AGE("A boy's age"),
  MEN("Nothing takes men"),
  STEPS("Nothing without steps"),
  LANGUAGE("Nobody to speak with in their language"),
  MENTAL_HEALTH("Support with mental health could not be given"),
  DRUGS_OR_ALCOHOL("Support with drugs or alcohol could not be given"),
  NO_PUBLIC_FUNDS("No recourse to public funds"),
  TOO_NEAR("All too near to where they must not be"),
  PETS("An animal that could not come"),
  THEIR_CHOICE("They chose otherwise"),
  NOT_RIGHT_FOR_THEM("A refuge was not what they need"),
  OTHER("Another reason"),

  // what only one party says, to an offer
  NO_STAFF("Nobody there to support them just now"),
  PERSONAL_CARE("Help with personal care could not be given"),
  QUIET("Nowhere quiet"),
  LOCATION("They did not want that part of the area"),
  COST("What it costs, or nothing to pay it from"),
  NEAR_SCHOOL("They want to stay near school, work or family"),
  NOT_REACHED("They could not be reached any more"),
  WITHDRAWN("Whoever asked took it back");

  private final String title;

  UnmetReason(String title) {
    this.title = title;
  }

  /** Those that a search may end in. */
  public static List<UnmetReason> ofASearch() {
    return List.copyOf(EnumSet.range(NO_SPACE, OTHER));
  }

  /** Whose 'no' it is for that reason, where nobody said. The database says the same (V751). */
  public Party party() {
    return switch (this) {
      case TOO_NEAR, THEIR_CHOICE, LOCATION, COST, NEAR_SCHOOL, NOT_REACHED -> Party.SURVIVOR;
      case MENTAL_HEALTH,
          DRUGS_OR_ALCOHOL,
          PERSONAL_CARE,
          QUIET,
          NO_PUBLIC_FUNDS,
          NOT_RIGHT_FOR_THEM ->
          Party.REFUGE;
      case WITHDRAWN -> Party.REFERRER;
      case NO_SPACE, TOO_LARGE, BOYS_AGE, MEN, STEPS, LANGUAGE, PETS, OTHER, NO_STAFF ->
          Party.SPACE;
    };
  }

  public String title() {
    return title;
  }
}

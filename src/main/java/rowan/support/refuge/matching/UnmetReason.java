package rowan.support.refuge.matching;

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
  OTHER("Another reason");

  private final String title;

  UnmetReason(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}

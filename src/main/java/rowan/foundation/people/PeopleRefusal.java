package rowan.foundation.people;

/** Why something about a colleague was not changed. */
public enum PeopleRefusal {
  YOURSELF("Nobody changes their own offices or standing. Ask another administrator."),
  ANOTHER_MUST_CONFIRM(
      "This needs a second person: somebody who neither proposed it nor is to hold it."),
  HAS_LEFT("This account has ended. Open it again first."),
  STARTS_IN_THE_PAST("An office starts today or later. Choose another day."),
  ENDS_BEFORE_IT_STARTS("The last day is before the first. Choose a later one."),
  FOR_A_TIME("Acting up and cover are for a time. Enter the last day."),
  COVERS_NOBODY("Choose the colleague for whom it is covered: somebody else who has this office."),
  NOT_OF_THIS_ORGANISATION("People of this organisation cannot hold that office."),
  HAS_IT_ALREADY("They have this office already on some of these days. End it first."),
  IS_OVER("This office is over already."),
  ENDS_BEFORE_THAT(
      "It ends before that already. To go on, give the office again from the day after its last."),
  EMAIL_TAKEN(
      "An account has this e-mail address already, perhaps one that has ended. Search for it under People."),
  LAST_DAY_IS_PAST("Their last day is today or later. To end it now, tick 'At once'."),
  NOBODY_TAKES_OVER(
      "They lead cases that nobody else of their organisation can take over today. Hand those over first."),
  LEADS_CASES("Open cases are led there. They must be handed over to another organisation first."),
  TOO_FAR("That is more than ten years off. Enter the last day on which it counts."),
  VERSION_CHANGED("The code of conduct has changed since you opened it. Read it again."),
  NAME_TAKEN("There is one of this name already. Choose another."),
  IS_SO_ALREADY("That is how it is already. Choose the other, or leave it."),
  IS_THE_COUNCIL("The council itself does not end.");

  private final String sentence;

  PeopleRefusal(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}

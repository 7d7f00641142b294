package rowan.support.refuge.offers;

import rowan.support.refuge.matching.UnmetReason;

/** Why a household declined: theirs to say, and never held against them. */
public enum SurvivorsChoice {
  TOO_NEAR("It is too near to where they must not be", UnmetReason.TOO_NEAR),
  LOCATION("They do not want that part of the area", UnmetReason.LOCATION),
  COST("What it costs, or nothing to pay it from", UnmetReason.COST),
  NEAR_SCHOOL("They want to stay near school, work or family", UnmetReason.NEAR_SCHOOL),
  NOT_REACHED("They could not be reached any more", UnmetReason.NOT_REACHED),
  ANOTHER("Another reason, or they would rather not say", UnmetReason.THEIR_CHOICE);

  private final String title;
  private final UnmetReason reason;

  SurvivorsChoice(String title, UnmetReason reason) {
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

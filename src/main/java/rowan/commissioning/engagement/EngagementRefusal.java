package rowan.commissioning.engagement;

/** Why an act of engagement was not done. */
public enum EngagementRefusal {
  DUE_BEFORE_IT_OPENS(
      "The results cannot be due before the engagement opens. Check the two dates."),
  NO_RESULTS_YET("There is nothing to circulate yet. Write down the results first."),
  COMPLETE_ALREADY("The results are written down already, and are not changed afterwards."),
  NO_MANDATE("No confirmed resolution asks for results to be circulated. Confirm it first."),
  NOBODY_TO_SEND_TO(
      "Nobody holds the office of scrutiny member today, so there is nobody to send to."),
  CIRCULATED_ALREADY("These results were circulated under this resolution already."),
  TOO_LATE("This draft no longer takes contributions. It is being agreed, or was."),
  NOTHING_SAID("Write what you would like to say."),
  NO_REPLY_WRITTEN("Write what was done with it."),
  ANSWERED_ALREADY("This was answered already. The answer that was given stands.");

  private final String sentence;

  EngagementRefusal(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}

package rowan.foundation.kernel;

/** The eight promises that Rowan is judged by. Each is held by the room that can hold it best. */
public enum Promise {
  NO_ACT_WITHOUT_AUTHORITY("No act without authority"),
  NO_DAY_WITHOUT_A_SERVICE("No day without a service"),
  NO_BID_OPENED_EARLY("No bid opened early"),
  NO_ONE_TELLS_IT_TWICE("No one tells it twice"),
  NO_PLACE_PROMISED_TWICE("No place promised twice"),
  NO_MESSAGE_THAT_GIVES_SOMEONE_AWAY("No message that gives someone away"),
  NO_LOOK_WITHOUT_A_TRACE("No look without a trace"),
  NO_NUMBER_THAT_POINTS_AT_A_PERSON("No number that points at a person");

  private final String title;

  Promise(String title) {
    this.title = title;
  }

  /** As it is said on a page. */
  public String title() {
    return title;
  }
}

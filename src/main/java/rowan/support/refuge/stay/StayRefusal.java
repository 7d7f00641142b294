package rowan.support.refuge.stay;

/** Why something of a stay was not written down, as it is said to who asked. */
public enum StayRefusal {
  NOT_THERE("", "There is no such stay that you can see."),
  OVER("", "They have moved on. What comes after is kept under moving on."),
  BEFORE_THEY_MOVED_IN("day", "That is before they moved in. Enter a day of their stay."),
  AFTER_THEY_LEFT("day", "That is after they left. Enter a day of their stay."),
  STILL_TO_COME("day", "That day is still to come. Enter today or an earlier day."),
  DONE_ALREADY("", "That was written down before. The page shows how things stand now."),
  OF_ANOTHER_HOUSE("", "It happened in a house of another provider, who does that."),
  CLOSED_BY_A_MANAGER("", "A manager closed it. A manager opens it again first."),
  NO_LICENCE_YET(
      "", "Your organisation has not written its licence down yet. A manager does, once."),
  NOT_THE_MANAGER("", "A manager of the house does that."),
  NO_SUCH_CHILD("", "There is no such child in this household."),
  FULL_NAME("name", "Enter the first and the last name: it is compared with who must not come."),
  MUST_NOT_COME(
      "name",
      "Do not let this person in. Somebody of that name must not learn where somebody in this house"
          + " lives. Call 999 if they are at the door. Then write it down as an incident."),
  WAS_HERE_AND_MUST_NOT(
      "was-name",
      "Somebody of that name must not learn where somebody in this house lives. It is written down."
          + " Write down an incident as well, at once: the address may be known."),
  OUT_BEFORE_IN("time", "That is before they came. Enter when they left."),
  NOT_THERE_NOW("", "They did not come, or have left already."),
  HOUR_TO_COME("time", "That hour is still to come. Enter when it was."),
  LATER_THAN_NOW(
      "time", "Enter an hour from now on. Who came before is written down below, as having come."),
  TOO_FAR_AHEAD("day", "That is more than two years ahead. Check the year."),
  STEPS_FIRST("", "Do the other steps first. Closing this says that all of them were done."),
  CHARGE_TOO_HIGH(
      "weekly", "That is more than £500 a week. Enter what they pay themselves for one week."),
  CHARGED_BEFORE_THEY_MOVED_IN("from", "That is before they moved in. Enter a day of their stay."),
  CHARGED_TOO_FAR_AHEAD("from", "That is more than two years ahead. Check the year."),
  PAYMENT_TOO_HIGH("paid", "That is more than £10,000. Check the amount."),
  NOTHING_PAID("paid", "Enter more than nothing."),
  APPLIED_LONG_BEFORE("day", "That is more than a year before they moved in. Check the year."),
  DECIDED_BEFORE_APPLIED("decided", "That is before it was applied for."),
  DECIDED_LATER("decided", "That day is still to come. Enter today or an earlier day."),
  SHORTER_THAN_SIX_MONTHS(
      "until",
      "That is over already, or within their first six months, which need no reason. Enter a"
          + " later day."),
  LONGER_THAN_TWO_YEARS("until", "That is more than two years ahead. Check the year."),
  APPLIED_LATER("day", "That day is still to come. Enter today or an earlier day."),
  OFFERED_LATER("offered", "That day is still to come. Enter today or an earlier day."),
  ANSWERED_LATER("answered", "That day is still to come. Enter today or an earlier day."),
  OFFERED_BEFORE_APPLIED("offered", "That is before it was applied for."),
  ANSWERED_BEFORE_OFFERED("answered", "That is before it was offered."),
  OFFERED_FIRST("answer", "Write down when it was offered first."),
  WAS_OFFERED("answer", "It was offered. Say whether they took it."),
  PLANNED_ALREADY("due", "A contact on that day is planned already."),
  TO_BE_PLANNED_AHEAD("due", "Plan a contact for today or a later day."),
  PLANNED_TOO_FAR_AHEAD("due", "That is more than two years ahead. Check the year."),
  STILL_LIVES_THERE("", "They live here still. What is planned for afterwards is done then."),
  BEFORE_THEY_LEFT("done", "That is before they left. Enter a day since then."),
  DONE_LATER("done", "That day is still to come. Enter today or an earlier day."),
  NOT_A_SPACE_OF_OURS("space", "That is no room of your organisation. Choose one of those shown."),
  NOT_READY_YET("space", "That room is not ready yet. Choose another, or wait until it is."),
  DOES_NOT_FIT("space", "That room does not fit them, or somebody else is there now."),
  SAY_WHY("note", "It fits on a condition. Say what was asked and agreed."),
  HOLDS_ANOTHER(
      "", "A space is held for them somewhere else. Let that go first, or move in there.");

  private final String field;
  private final String sentence;

  StayRefusal(String field, String sentence) {
    this.field = field;
    this.sentence = sentence;
  }

  /** The field of the form that it is about; empty if it is about all of it. */
  public String field() {
    return field;
  }

  public String sentence() {
    return sentence;
  }
}

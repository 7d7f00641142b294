package rowan.support.refuge.sanctuary;

/** What came of asking for a sanctuary, or of work on one. */
public sealed interface SanctuaryResult {

  /** It is done. */
  record Done(SanctuaryId id) implements SanctuaryResult {}

  /** Nothing changed. */
  record Refused(Why why) implements SanctuaryResult {}

  /** Why nothing changed. */
  enum Why {
    NOT_THERE("There is no such thing that you can see."),
    CASE_CLOSED("Their case is closed. If they need help again, triage opens a new one."),
    OPEN_ALREADY("Their home is being made safer already. The page of their case leads there."),
    OVER("That is over. The page shows how things stand now."),
    OWNER_HAS_NOT_AGREED(
        "The owner has not agreed to works on the home. Ask them, and write down what they say; a"
            + " personal alarm, smoke alarms and a marker at the police need nobody's permission."),
    NOBODY_HAS_TO_AGREE("It is their own home: nobody else has to agree."),
    RIGHT_TO_BE_THERE(
        "Somebody has a right to be there until a court says otherwise, and must not be locked out."
            + " Once there is an occupation order, say so under ‘The law’ and order the locks then."),
    DUE_IN_THE_PAST("That day is past. Enter today, or a day to come."),
    DUE_TOO_FAR_OFF("That is more than a year off. Enter an earlier day."),
    TELLS_WHERE(
        "That says where something is. Enter the organisation's name: no address, and no person."),
    TOO_DEAR("That is more than £10,000 for one thing. Enter its own cost."),
    BEFORE_IT_WAS_ORDERED("That is before it was ordered. Enter the day on which it was done."),
    NOT_COME_YET("That day has not come yet. Enter the day on which it was done."),
    SAID_ALREADY("Somebody wrote down already what became of it. The page shows it."),
    NOT_DONE_YET("It has not been done yet: there is nothing to try."),
    NOTHING_DONE_YET(
        "Nothing has been done in the home yet: there is nothing to review or to end."),
    SOMETHING_IS_DONE("Something was done in the home: say how it ended.");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }
}

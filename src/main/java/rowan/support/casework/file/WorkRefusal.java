package rowan.support.casework.file;

/** Why something was not done in a case. */
public enum WorkRefusal {
  CASE_IS_CLOSED("This case is closed. Ask triage to open a new one if they need help again."),
  ONLY_THE_LEAD("Only the lead worker of this case can do that. Ask them, or take the case over."),
  HANDOVER_WAITS(
      "A handover of this case is waiting already. Let it be answered, or take it back, first."),
  LEAD_TO_COME("A new lead has accepted this case. From the day it starts, they can do this."),
  SAME_LEAD("Choose somebody else: this is who leads the case now."),
  WORKS_NO_CASES("Choose somebody who works with cases today: this person does not."),
  LIVES_IN_OUR_HOUSE(
      "They live in a house of your organisation, or are expected there. Keep its part in the case until they have moved on."),
  HIDDEN_FROM_THEM("Choose somebody else: this case is hidden from that colleague."),
  STARTS_IN_THE_PAST("A handover starts today or later. Choose another day."),
  NO_SUMMARY("Write what the new lead must know, so that nothing has to be told twice."),
  NO_REASON_TO_CLOSE("Say in words how things stand: a case is never closed on a score alone."),
  HIGH_RISK_UNEXPLAINED(
      "Risk was high at the last assessment. Assess it again, or say what has changed, before closing."),
  ANSWERS_MISSING("Answer every topic, if only with 'not known'."),
  JUDGEMENT_WITHOUT_REASON("Say what makes you judge the risk as high."),
  UNKNOWN_CHECKLIST("This checklist is no longer in use. Open the page again for the one that is."),
  AFTER_NOW("That is in the future. Enter when it happened."),
  BEFORE_THE_CASE("That was before the case opened. Enter when it happened."),
  SCORE_OUT_OF_RANGE("Enter a whole number from 1 to 10, as they gave it."),
  ALREADY_DONE("That is done already, or not part of this plan.");

  private final String sentence;

  WorkRefusal(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}

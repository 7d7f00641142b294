package rowan.support.casework;

/** Why a case was not opened. */
public enum OpenRefusal {
  NO_NAME("Give a name or what they wish to be called: the case shows its initials."),
  LEAD_WORKS_NO_CASES("Choose a lead who works with cases today: this person does not."),
  ANOTHER_LEAD("Choose another lead: this colleague can't take this case."),
  ANOTHER_WORKER("You said that you know somebody of this name: let a colleague decide."),
  REFERRED_LATER("The referral is dated after now. Check its date."),
  ALREADY_OPEN("This person already has an open case. Add to that one, so nothing is told twice.");

  private final String sentence;

  OpenRefusal(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}

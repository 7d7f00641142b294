package rowan.support.answering.marking;

/** Why a passage is taken out of an answer. */
public enum TakenOut {
  THIRD_PARTY("About somebody else (Schedule 2, paragraph 16)"),
  SERIOUS_HARM("Would cause serious harm (Schedule 3)"),
  PRIVILEGE("Legal advice (Schedule 2, paragraph 19)"),
  SAFE_ADDRESS("Would tell where somebody lives in safety");

  private final String title;

  TakenOut(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}

package rowan.support.answering;

/** Why a request is not taken further. */
public enum AnswerRefusal {
  NO_IDENTITY("Check first who they are, and write down how."),
  NOT_NOW("That is not what comes next for this request. Open it again to see."),
  NOBODY_IS_LOOKED_UP(
      "For somebody who is not a person helped, nobody is looked up: the answer is the same whether or not anything is held."),
  SEVERAL(
      "More than one person is helped under that name. Find out which of them asks, and enter the number of their case."),
  NOT_THAT_CASE(
      "That case is not of a person with this name. Check its number with whoever leads it."),
  NOT_ALL_READ("Look at every passage first: those that are left are marked."),
  SAME_READER("Somebody else reads it a second time: not who marked it."),
  NO_WORDS("Say what is to be changed.");

  private final String sentence;

  AnswerRefusal(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}

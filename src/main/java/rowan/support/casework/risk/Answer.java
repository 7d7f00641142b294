package rowan.support.casework.risk;

/** What was answered to a topic. Not known is not 'no'. */
public enum Answer {
  YES('y', "Yes"),
  NO('n', "No"),
  NOT_KNOWN('?', "Not known");

  private final char letter;
  private final String title;

  Answer(char letter, String title) {
    this.letter = letter;
    this.title = title;
  }

  public String title() {
    return title;
  }

  char letter() {
    return letter;
  }

  static Answer of(int letter) {
    for (var answer : values()) {
      if (answer.letter == letter) {
        return answer;
      }
    }
    throw new IllegalArgumentException("not an answer");
  }
}

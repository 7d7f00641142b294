package rowan.support.casework.risk;

import java.util.StringJoiner;
import org.springframework.stereotype.Component;

/** The answers of an assessment as words: each topic as it was asked, and what was answered. */
@Component
public class AnswersInWords {

  private final Checklists checklists;

  AnswersInWords(Checklists checklists) {
    this.checklists = checklists;
  }

  /**
   * A line for each topic.
   *
   * @param letters as an assessment stores its answers
   * @param instrument the code of its checklist
   */
  public String of(String letters, String instrument, int version) {
    var asked = checklists.inUse();
    boolean known = asked.code().equals(instrument) && asked.version() == version;
    var lines = new StringJoiner("\n");
    for (int i = 0; i < letters.length(); i++) {
      var topic =
          known && i < asked.topics().size() ? asked.topics().get(i) : "Question " + (i + 1) + ":";
      lines.add(topic + " " + Answer.of(letters.charAt(i)).title());
    }
    return lines.toString();
  }
}

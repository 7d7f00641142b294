package rowan.support.casework.risk;

import java.util.List;

/**
 * A risk checklist, as data: which topics, and from how many on it calls the risk high.
 *
 * @param code of the checklist, whatever its version
 * @param threshold topics answered yes from which the risk is high; fewer do not make it low
 * @param topics as they are asked
 */
public record Checklist(
    String code, int version, String title, int threshold, List<String> topics) {

  public Checklist {
    topics = List.copyOf(topics);
    if (threshold < 1 || threshold > topics.size()) {
      throw new IllegalArgumentException("a threshold that can be reached, and not by nobody");
    }
  }

  /** How many topics are answered yes. */
  int score(List<Answer> answers) {
    return (int) answers.stream().filter(answer -> answer == Answer.YES).count();
  }

  boolean answeredBy(List<Answer> answers) {
    return answers.size() == topics.size();
  }
}

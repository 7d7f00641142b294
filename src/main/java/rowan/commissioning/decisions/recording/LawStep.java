package rowan.commissioning.decisions.recording;

import java.time.LocalDate;
import rowan.commissioning.decisions.MandateId;

/**
 * A step that a law took which the decision has watched.
 *
 * @param link where it is published, beginning with {@code https://}
 */
public record LawStep(MandateId mandate, Step step, LocalDate on, String link) {

  /** How far a law is, and the council with it. */
  public enum Step {
    BILL_INTRODUCED("Bill introduced"),
    ROYAL_ASSENT("Royal Assent: now an Act"),
    IN_FORCE("In force"),
    IMPLEMENTED("Put into practice here"),
    FELL("The Bill fell");

    private final String words;

    Step(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}

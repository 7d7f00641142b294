package rowan.commissioning.decisions.recording;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Keep a decision.
 *
 * @param text as it was published
 * @param title in place of the one that the text gives; empty to take that
 * @param body who decided, in place of what the text says; empty to take that
 * @param date in place of the one that the text gives; nothing to take that
 */
public record RecordDecision(String text, String title, String body, @Nullable LocalDate date) {

  /** The text, with all that it says of itself. */
  public static RecordDecision of(String text) {
    return new RecordDecision(text, "", "", null);
  }
}

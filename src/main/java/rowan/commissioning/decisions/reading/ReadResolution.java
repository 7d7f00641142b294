package rowan.commissioning.decisions.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.mandates.Proposed;

/**
 * One resolution as read.
 *
 * @param number as printed, without brackets; its place where it had none
 * @param text in the words resolved, or recommended where it was not resolved; a sub-item a line
 * @param recommendedText in the words recommended, where those differ
 * @param mandates what the words propose, never empty; their places are places in {@code text}
 */
public record ReadResolution(
    String number,
    String text,
    Standing standing,
    @Nullable String recommendedText,
    List<Proposed> mandates) {

  /** What became of it between the report and the decision. */
  public enum Standing {
    /** Resolved in the words recommended. */
    AS_RECOMMENDED(true, true),
    /** Resolved in other words than recommended. */
    REWORDED(true, true),
    /** Resolved; the text has no recommendation like it, or has no recommendations. */
    RESOLVED_ONLY(false, true),
    /** Recommended; the text does not say that it was resolved. */
    RECOMMENDED_ONLY(true, false);

    private final boolean recommended;
    private final boolean resolved;

    Standing(boolean recommended, boolean resolved) {
      this.recommended = recommended;
      this.resolved = resolved;
    }
  }

  public ReadResolution {
    mandates = List.copyOf(mandates);
  }

  public boolean recommended() {
    return standing.recommended;
  }

  public boolean resolved() {
    return standing.resolved;
  }

  /** The words that changed between recommendation and resolution; empty where none did. */
  public List<WordChange> changes() {
    return recommendedText == null ? List.of() : WordChange.between(recommendedText, text);
  }
}

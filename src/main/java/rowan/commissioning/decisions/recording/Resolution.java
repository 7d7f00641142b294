package rowan.commissioning.decisions.recording;

import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.ResolutionId;

/**
 * One resolution: what was recommended and what was resolved, at least one of the two, and both
 * alike where only their typing differed.
 *
 * @param number as printed, such as {@code 3} or {@code (b)}; empty where the text has no numbers
 */
public record Resolution(
    ResolutionId id,
    int position,
    String number,
    @Nullable String recommended,
    @Nullable String resolved) {

  public Resolution {
    if (recommended == null && resolved == null) {
      throw new IllegalArgumentException("a resolution was recommended, resolved or both");
    }
  }

  /** How what was resolved differs from what was recommended. */
  public enum Change {
    AS_RECOMMENDED("Resolved as recommended"),
    CHANGED("Changed by the decision"),
    ADDED("Added by the decision"),
    NOT_RESOLVED("Recommended, not resolved");

    private final String words;

    Change(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public Change change() {
    if (resolved == null) {
      return Change.NOT_RESOLVED;
    }
    if (recommended == null) {
      return Change.ADDED;
    }
    return recommended.equals(resolved) ? Change.AS_RECOMMENDED : Change.CHANGED;
  }

  /** The words that mandates come from: those resolved, or else those recommended. */
  public String text() {
    return resolved != null ? resolved : recommended != null ? recommended : "";
  }

  /** As a sentence names it: {@code Resolution 3}. */
  public String called() {
    return called(number);
  }

  /** As a sentence names the resolution of that number, or the narrative where there is none. */
  public static String called(String number) {
    return number.isEmpty() ? "The decision" : "Resolution " + number;
  }
}

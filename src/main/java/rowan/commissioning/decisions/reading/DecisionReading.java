package rowan.commissioning.decisions.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.mandates.Proposed;

/**
 * A decision as read, for an officer to confirm.
 *
 * @param body who decided, such as 'Cabinet'
 * @param date the day of the decision, in the United Kingdom
 * @param resolutions those resolved in their order, then those recommended and not resolved
 * @param narrative the paragraphs of the minutes that tell something typed
 * @param warnings what to check, a sentence each
 */
public record DecisionReading(
    @Nullable String title,
    @Nullable String body,
    @Nullable LocalDate date,
    List<ReadResolution> resolutions,
    List<ReadNarrative> narrative,
    List<String> warnings) {

  public DecisionReading {
    resolutions = List.copyOf(resolutions);
    narrative = List.copyOf(narrative);
    warnings = List.copyOf(warnings);
  }

  /** A paragraph of the minutes, and what it tells beside the resolutions. */
  public record ReadNarrative(String text, List<Proposed> mandates) {

    public ReadNarrative {
      mandates = List.copyOf(mandates);
    }
  }
}

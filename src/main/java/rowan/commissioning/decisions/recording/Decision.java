package rowan.commissioning.decisions.recording;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import rowan.commissioning.decisions.DecisionId;
import rowan.foundation.kernel.Aim;

/**
 * A decision as it was published.
 *
 * @param body who decided, such as {@code Cabinet}; empty where the text does not say
 * @param narrative the paragraphs of the text that tell something typed beside its resolutions
 * @param aims what the text hopes for, by the words that councils use
 */
public record Decision(
    DecisionId id,
    String title,
    String body,
    LocalDate date,
    String narrative,
    Set<Aim> aims,
    List<Resolution> resolutions) {

  public Decision {
    aims = Set.copyOf(aims);
    resolutions = List.copyOf(resolutions);
  }
}

package rowan.support.casework.risk;

import java.time.Instant;
import java.util.List;

/**
 * One assessment as it was made.
 *
 * @param yes the topics answered yes, by their place in the checklist from 1
 * @param newlyYes those of them that the assessment before did not have
 * @param reason what the worker judged by; may be empty
 */
public record Assessment(
    Instant at,
    RiskLevel level,
    boolean sameChecklist,
    List<Integer> yes,
    List<Integer> newlyYes,
    String reason,
    String byName) {

  public Assessment {
    yes = List.copyOf(yes);
    newlyYes = List.copyOf(newlyYes);
  }
}

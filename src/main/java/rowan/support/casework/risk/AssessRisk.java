package rowan.support.casework.risk;

import java.util.List;
import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;

/**
 * Assesses the risk to somebody.
 *
 * @param checklist the code of the checklist that was answered
 * @param version its version
 * @param answers one for each topic, in its order
 * @param judgedHigh whether the worker judges the risk as high, whatever the count
 * @param reason what the worker judges by; needed where they judge it as high
 */
public record AssessRisk(
    Actor by,
    CaseId caseId,
    String checklist,
    int version,
    List<Answer> answers,
    boolean judgedHigh,
    String reason) {

  public AssessRisk {
    answers = List.copyOf(answers);
    reason = reason.strip();
  }
}

package rowan.support.casework.risk;

import java.util.List;

/** A case's assessments, newest first, and the checklist in use. */
public record RiskHistory(String initials, Checklist checklist, List<Assessment> assessments) {

  public RiskHistory {
    assessments = List.copyOf(assessments);
  }
}

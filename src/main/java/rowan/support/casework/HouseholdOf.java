package rowan.support.casework;

import java.util.List;
import rowan.foundation.kernel.PersonId;

/**
 * Who would need a place together.
 *
 * @param adults the person included
 * @param children their ages as they are today
 */
public record HouseholdOf(
    CaseId caseId, PersonId person, int adults, Gender gender, List<Child> children) {

  public HouseholdOf {
    children = List.copyOf(children);
  }
}

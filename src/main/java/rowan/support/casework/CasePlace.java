package rowan.support.casework;

import rowan.foundation.access.Action;

/**
 * Where a case leads in another room, declared as a bean by that room: the page of an open case
 * shows it to those whose offices permit what it needs.
 *
 * @param above the path of the place, to which the id of the case is added, and nothing else of it
 */
public record CasePlace(String label, String above, Action needs) {

  public String of(CaseId id) {
    return above + "/" + id;
  }
}

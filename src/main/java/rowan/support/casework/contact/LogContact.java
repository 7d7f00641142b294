package rowan.support.casework.contact;

import java.time.Instant;
import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;

/**
 * Writes down a try to reach somebody.
 *
 * @param at when it was; not after now, nor before the minute that the case opened in
 * @param reached whether it was the person who answered
 * @param said what was said and agreed, or what was noticed; may be empty
 */
public record LogContact(
    Actor by, CaseId caseId, ContactWay way, Instant at, boolean reached, String said) {

  /**
   * The same, where workers write whole minutes: in the minute that the case opened, at the
   * opening.
   */
  LogContact notBefore(Instant opened) {
    return at.isBefore(opened) ? new LogContact(by, caseId, way, opened, reached, said) : this;
  }
}

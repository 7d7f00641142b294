package rowan.support.casework.contact;

import java.time.Instant;
import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;

/**
 * Writes down a try to reach somebody.
 *
 * @param at when it was; not after now
 * @param reached whether it was the person who answered
 * @param said what was said and agreed, or what was noticed; may be empty
 */
public record LogContact(
    Actor by, CaseId caseId, ContactWay way, Instant at, boolean reached, String said) {}

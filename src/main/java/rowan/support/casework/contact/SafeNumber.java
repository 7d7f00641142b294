package rowan.support.casework.contact;

import rowan.foundation.messages.SafeContact;

/**
 * How to reach somebody, shown because a worker asked for it.
 *
 * @param safeNow whether the plan allows a call at this moment
 */
public record SafeNumber(String initials, SafeContact plan, boolean safeNow) {}

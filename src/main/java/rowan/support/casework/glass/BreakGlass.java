package rowan.support.casework.glass;

import rowan.foundation.access.Actor;

/**
 * Opens a case in an emergency.
 *
 * @param number the case's number among those of its council
 * @param reason why it can't wait for somebody who takes part in it
 */
public record BreakGlass(Actor by, long number, String reason) {}

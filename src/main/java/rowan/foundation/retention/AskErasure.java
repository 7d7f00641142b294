package rowan.foundation.retention;

import rowan.foundation.access.Actor;

/**
 * Somebody asks to be erased, or the law does.
 *
 * @param number of their case or request
 * @param withHousehold whether the children of the case are erased as well
 * @param reason what was asked for, in words; erased with them
 */
public record AskErasure(
    Actor by, String number, Ground ground, boolean withHousehold, String reason) {}

package rowan.foundation.retention.holding;

import rowan.foundation.access.Actor;

/**
 * A record is not to be erased.
 *
 * @param number of the case or request
 * @param reference of the review, the court or the complaint: capitals, digits and strokes
 */
public record PlaceHold(
    Actor by, String number, String reference, HoldAskedBy askedBy, String reason) {}

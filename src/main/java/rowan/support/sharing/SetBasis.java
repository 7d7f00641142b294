package rowan.support.sharing;

import rowan.foundation.access.Actor;
import rowan.foundation.kernel.OrganisationId;

/**
 * Sets the lawful basis of a controller for a purpose from now on.
 *
 * @param note which law or document it rests on
 */
public record SetBasis(
    Actor by,
    OrganisationId controller,
    Purpose purpose,
    Article6 article6,
    Article9 article9,
    Schedule1 schedule1,
    String note) {}

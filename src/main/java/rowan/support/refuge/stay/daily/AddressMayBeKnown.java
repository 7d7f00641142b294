package rowan.support.refuge.stay.daily;

import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.OrganisationId;

/**
 * Somebody wrote down that the address of a house may be known to whoever must not know it: not
 * which house, nor over whom.
 *
 * @param provider who gives the support in it
 */
public record AddressMayBeKnown(AuthorityId authority, OrganisationId provider) {}

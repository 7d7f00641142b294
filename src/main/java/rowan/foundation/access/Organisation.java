package rowan.foundation.access;

import rowan.foundation.kernel.OrganisationId;

/** The council itself, a provider, a bidder or a referring agency. */
public record Organisation(OrganisationId id, OrganisationKind kind, String name) {}

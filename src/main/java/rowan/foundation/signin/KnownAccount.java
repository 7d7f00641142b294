package rowan.foundation.signin;

import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.OrganisationId;

/** An account as sign-in knows it. */
public record KnownAccount(
    AccountId id, OrganisationId organisation, String name, String email, boolean ended) {}

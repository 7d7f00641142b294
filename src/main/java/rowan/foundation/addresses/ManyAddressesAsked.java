package rowan.foundation.addresses;

import rowan.foundation.kernel.AuthorityId;

/** One account was shown more addresses within an hour than anybody's work needs. */
public record ManyAddressesAsked(AuthorityId authority) {}

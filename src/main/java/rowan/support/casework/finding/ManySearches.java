package rowan.support.casework.finding;

import rowan.foundation.kernel.AuthorityId;

/** One account searched more often than anybody's work needs: once for each hour of it. */
public record ManySearches(AuthorityId authority) {}

package rowan.support.casework;

import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;

/** A case opened, led from that hour by this account. */
public record CaseOpened(AuthorityId authority, CaseId caseId, AccountId lead) {}

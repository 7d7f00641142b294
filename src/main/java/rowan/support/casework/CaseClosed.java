package rowan.support.casework;

import rowan.foundation.kernel.AuthorityId;

/** A case closed. */
public record CaseClosed(AuthorityId authority, CaseId caseId) {}

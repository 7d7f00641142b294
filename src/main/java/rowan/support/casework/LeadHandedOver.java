package rowan.support.casework;

import java.time.Instant;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;

/**
 * A handover was accepted.
 *
 * @param at from when the new lead leads
 */
public record LeadHandedOver(
    AuthorityId authority, CaseId caseId, AccountId from, AccountId to, Instant at) {}

package rowan.foundation.access.register;

import java.time.Instant;
import java.util.UUID;
import rowan.foundation.kernel.AccountId;

/** An office that waits for a second person's word. */
public record ProposedOffice(
    UUID id, GivenOffice office, String name, AccountId proposedBy, String proposer, Instant at) {}

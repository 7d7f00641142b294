package rowan.foundation.access;

import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;

/**
 * What somebody may do is not what it was: an office given or ended, vetting or training written
 * down, an account or its organisation ended. Their sessions end.
 */
public record StandingChanged(AuthorityId authority, AccountId account) {}

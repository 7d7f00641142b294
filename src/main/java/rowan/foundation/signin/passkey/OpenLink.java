package rowan.foundation.signin.passkey;

import java.io.Serializable;
import java.util.UUID;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;

/**
 * A one-time link that was opened and still works: kept in the session until the passkey is made.
 */
public record OpenLink(AuthorityId authority, UUID id, AccountId account, LinkKind kind)
    implements Serializable {}

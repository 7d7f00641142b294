package rowan.foundation.signin.passkey;

import java.time.Instant;
import java.util.Optional;
import rowan.foundation.kernel.AccountId;

/**
 * Somebody who has an account and no way to sign in.
 *
 * @param invited when a link that still works was sent to them
 */
public record Invitable(
    AccountId account, String name, String organisation, Optional<Instant> invited) {}

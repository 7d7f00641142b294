package rowan.foundation.signin.passkey;

import java.time.Instant;
import rowan.foundation.kernel.AccountId;

/** A colleague who lost their passkey, and waits for somebody to say that it is them. */
public record ToConfirm(AccountId account, String name, Instant asked) {}

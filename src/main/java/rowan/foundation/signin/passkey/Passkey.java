package rowan.foundation.signin.passkey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A passkey as its owner sees it. */
public record Passkey(UUID id, String name, Instant made, Optional<Instant> used) {}

package rowan.support.frontdoor;

import java.time.Instant;
import java.util.UUID;

/** A passkey that opens a conversation, as whose it is sees it. */
public record OwnPasskey(UUID id, Instant made) {}

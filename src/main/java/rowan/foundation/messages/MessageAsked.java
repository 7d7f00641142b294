package rowan.foundation.messages;

import java.util.UUID;
import rowan.foundation.kernel.AuthorityId;

/** A message was allowed, and waits to be sent. */
public record MessageAsked(AuthorityId authority, UUID message) {}

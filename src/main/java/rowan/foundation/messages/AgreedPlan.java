package rowan.foundation.messages;

import java.time.Instant;

/** A safe contact plan, and when it was written down. */
public record AgreedPlan(SafeContact plan, Instant at) {}

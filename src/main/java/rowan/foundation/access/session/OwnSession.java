package rowan.foundation.access.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A session of somebody's, as they see it themselves.
 *
 * @param id by which it is ended; not the secret that its browser holds
 * @param device such as 'Chrome on Windows'
 * @param used to the minute
 * @param thisOne whether it is the one that asks
 */
public record OwnSession(UUID id, String device, Instant began, Instant used, boolean thisOne) {}

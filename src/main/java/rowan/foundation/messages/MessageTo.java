package rowan.foundation.messages;

import java.time.Instant;
import java.util.Optional;

/**
 * A message to somebody, as their record shows it.
 *
 * @param askedAt when a worker asked for it to be sent
 * @param sentAt when it left, if it has
 * @param keptBack whether the plan no longer allowed it when it was to leave
 */
public record MessageTo(
    Channel channel,
    NeutralWords words,
    Instant askedAt,
    Optional<Instant> sentAt,
    boolean keptBack) {}

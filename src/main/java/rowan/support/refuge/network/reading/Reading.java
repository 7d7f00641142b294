package rowan.support.refuge.network.reading;

import java.time.Instant;
import java.util.Optional;
import rowan.support.refuge.network.MemberId;
import rowan.support.refuge.network.sheet.Sheet;

/**
 * What a member told last.
 *
 * @param readAt when it last answered with a proof; nothing if it never did
 * @param failing why it did not when it was asked last; nothing if it did
 * @param failingSince since when
 * @param sheet what it told at {@code readAt}
 */
public record Reading(
    MemberId member,
    String name,
    Optional<Instant> readAt,
    Optional<Failing> failing,
    Optional<Instant> failingSince,
    Optional<Sheet> sheet) {}

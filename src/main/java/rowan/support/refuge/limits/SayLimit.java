package rowan.support.refuge.limits;

import java.time.Instant;
import java.util.Optional;
import rowan.foundation.access.Actor;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.SpaceId;

/**
 * Says what a refuge cannot meet from now on.
 *
 * @param space nothing for the whole refuge
 * @param until when it can again by itself, if that is known
 */
public record SayLimit(
    Actor by,
    RefugeId refuge,
    Optional<SpaceId> space,
    SupportNeed need,
    LimitReason why,
    Optional<Instant> until) {}

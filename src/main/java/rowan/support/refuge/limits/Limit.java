package rowan.support.refuge.limits;

import java.time.Instant;
import java.util.Optional;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.Space;
import rowan.support.refuge.places.SpaceId;

/**
 * What a refuge, or one space of it, cannot meet.
 *
 * @param space nothing if it is so of the whole refuge
 * @param until when it is over by itself, if that was said
 */
public record Limit(
    LimitId id,
    RefugeId refuge,
    Optional<SpaceId> space,
    SupportNeed need,
    LimitReason why,
    Instant since,
    Optional<Instant> until) {

  boolean isOf(Space one) {
    return refuge.equals(one.refuge()) && space.map(one.id()::equals).orElse(true);
  }
}

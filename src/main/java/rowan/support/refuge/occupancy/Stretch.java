package rowan.support.refuge.occupancy;

import java.time.Instant;
import java.util.Optional;
import rowan.support.refuge.places.OutOfUseReason;
import rowan.support.refuge.places.SpaceId;

/**
 * What filled a space from one moment up to another.
 *
 * @param until nothing where no end is known
 * @param why it was out of use
 * @param ended nothing while it goes on
 */
public record Stretch(
    SpaceId space,
    Filling what,
    Instant from,
    Optional<Instant> until,
    Optional<OutOfUseReason> why,
    Optional<Repair> repair,
    Optional<Ending> ended) {}

package rowan.foundation.retention.holding;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import rowan.foundation.kernel.PersonId;

/**
 * A legal hold.
 *
 * @param number of the record that is held
 * @param releasedAt until when it stood; nothing while it does
 */
public record Hold(
    UUID id,
    String reference,
    HoldAskedBy askedBy,
    PersonId person,
    String number,
    Instant heldAt,
    Optional<Instant> releasedAt) {}

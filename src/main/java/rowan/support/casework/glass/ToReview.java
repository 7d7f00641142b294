package rowan.support.casework.glass;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An emergency as its reviewer sees it.
 *
 * @param caseNumber as workers write it
 * @param finding what the review found; nothing while it waits
 */
public record ToReview(
    UUID id,
    String caseNumber,
    String byName,
    String organisation,
    Instant at,
    Instant until,
    String reason,
    LocalDate due,
    Optional<Finding> finding) {}

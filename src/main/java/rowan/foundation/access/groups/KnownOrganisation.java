package rowan.foundation.access.groups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import rowan.foundation.access.Organisation;

/**
 * An organisation as the register has it.
 *
 * @param people how many accounts of it have not ended
 * @param lastDay the last day on which its people may act, if it has one
 */
public record KnownOrganisation(
    Organisation organisation,
    int people,
    Optional<LocalDate> lastDay,
    Optional<Instant> endedAt) {}

package rowan.foundation.people;

import java.time.LocalDate;
import java.util.Optional;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.kernel.OrganisationId;

/**
 * Lets somebody join, with an office from a day on.
 *
 * @param name as it is to be shown to colleagues
 * @param ends the office's last day, if it has one
 */
public record Join(
    Actor by,
    OrganisationId organisation,
    String name,
    String email,
    Office office,
    String title,
    LocalDate starts,
    Optional<LocalDate> ends) {}

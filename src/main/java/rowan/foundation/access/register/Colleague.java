package rowan.foundation.access.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.OrganisationId;

/**
 * Somebody who signs in, as the register has them.
 *
 * @param titles of the offices they have on the day asked for, in one line
 * @param opensRecords whether they have, or will have, an office that opens records
 * @param lastDay their last day, if it is known
 * @param endedAt when their account ended, if it did
 */
public record Colleague(
    AccountId account,
    OrganisationId organisation,
    String organisationName,
    String name,
    String email,
    String titles,
    boolean opensRecords,
    Standing standing,
    Optional<LocalDate> lastDay,
    Optional<Instant> endedAt) {}

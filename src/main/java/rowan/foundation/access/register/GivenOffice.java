package rowan.foundation.access.register;

import java.time.LocalDate;
import java.util.Optional;
import rowan.foundation.access.Office;
import rowan.foundation.kernel.AccountId;

/**
 * An office as it is to be given to somebody.
 *
 * @param title as resolutions and people name it
 * @param covers for whom it is covered, if it is
 * @param ends its last day, if it has one
 */
public record GivenOffice(
    AccountId account,
    Office office,
    String title,
    Tenure tenure,
    Optional<AccountId> covers,
    LocalDate starts,
    Optional<LocalDate> ends) {}

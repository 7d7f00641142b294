package rowan.commissioning.contracts;

import java.time.LocalDate;
import rowan.commissioning.specification.ServiceKind;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.OrganisationId;

/**
 * Records a present contract, let before Rowan.
 *
 * @param title short, as the calendar names it, such as {@code Support A}: it is also the name of
 *     the part of the service that it covers
 * @param ends last day
 * @param spaces refuge spaces it provides; nought where it has none
 */
public record RecordContract(
    ServiceKind service,
    String title,
    OrganisationId provider,
    LocalDate starts,
    LocalDate ends,
    Money annual,
    int spaces,
    boolean femaleOnlySpace) {}

package rowan.commissioning.contracts;

import java.util.UUID;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.specification.ServiceKind;
import rowan.commissioning.specification.SpecificationId;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.Term;

/**
 * Enters into a contract that was awarded. It covers the whole service, whatever parts that had.
 *
 * @param reviewMonths months between reviews
 * @param spaces refuge spaces offered; nought where the service has none
 */
public record EnterContract(
    ContractId id,
    MandateId mandate,
    UUID tender,
    SpecificationId specification,
    ServiceKind service,
    String title,
    OrganisationId provider,
    Term term,
    Money annual,
    int reviewMonths,
    int spaces,
    boolean femaleOnlySpace) {}

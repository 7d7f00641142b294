package rowan.commissioning.contracts;

import java.time.LocalDate;
import rowan.commissioning.decisions.MandateId;
import rowan.foundation.kernel.Money;

/** Money of a year that is committed to a contract. */
public record FundingLine(
    ContractId contract,
    String name,
    Money annual,
    Money ofWhichNew,
    MandateId mandate,
    LocalDate setOn) {}

package rowan.support.casework;

import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.PersonId;

/**
 * What other rooms may show of a case: never a name.
 *
 * @param number such as {@code C-2047}
 * @param initials such as {@code A. K.}
 * @param open whether it is still worked
 * @param lead who leads it now, or led it when it closed
 */
public record CaseSummary(
    CaseId caseId,
    PersonId person,
    String number,
    String initials,
    boolean open,
    AccountId lead,
    String leadName) {}

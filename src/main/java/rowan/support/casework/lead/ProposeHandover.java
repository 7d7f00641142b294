package rowan.support.casework.lead;

import java.time.LocalDate;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.support.casework.CaseId;

/**
 * Proposes that somebody else should lead a case.
 *
 * @param by the lead of the case
 * @param summary what the new lead must know before they accept; the record itself goes along
 * @param starts the day from which the new lead leads, at nine in the morning; today means as soon
 *     as it is accepted
 * @param meetFirst whether all three meet before
 * @param readByPerson whether the person has read the summary
 * @param endsOurPart whether the proposer's organisation sees nothing of what comes after
 */
public record ProposeHandover(
    Actor by,
    CaseId caseId,
    AccountId to,
    String summary,
    LocalDate starts,
    boolean meetFirst,
    boolean readByPerson,
    boolean endsOurPart) {}

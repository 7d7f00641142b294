package rowan.support.refuge.sanctuary;

import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;

/**
 * Asks, with a person, for their home to be made safer.
 *
 * @param wish what they want, in their own words
 * @param safe whether the worker judges that staying is safe with what is to be done; no score
 *     decides it
 * @param judgement why, in the worker's words
 * @param women adults beside the person who stay there too; those whom the case counts beyond them
 *     are untold
 */
public record AskSanctuary(
    Actor by,
    CaseId caseId,
    String wish,
    Home home,
    boolean safe,
    String judgement,
    int women,
    int men,
    int others) {}

package rowan.support.casework.lead;

import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;

/**
 * Closes a case.
 *
 * @param by its lead
 * @param words how things stand, and what they may do if they need help again
 * @param whyDespiteHighRisk what has changed since the risk was high; empty unless it was
 */
public record CloseCase(
    Actor by,
    CaseId caseId,
    ClosingReason reason,
    Outcome outcome,
    String words,
    String whyDespiteHighRisk) {}

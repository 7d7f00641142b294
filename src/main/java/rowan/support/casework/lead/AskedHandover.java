package rowan.support.casework.lead;

import java.time.Instant;
import rowan.support.casework.CaseId;

/**
 * A handover as whoever is asked to lead sees it: the summary, and nothing of the record until they
 * have accepted.
 */
public record AskedHandover(
    HandoverId id,
    CaseId caseId,
    String fromName,
    String fromOrganisation,
    Instant startsAt,
    boolean meetFirst,
    boolean readByPerson,
    String summary) {}

package rowan.support.frontdoor.triage.web;

import java.time.Instant;
import java.util.Optional;
import rowan.support.casework.CaseId;

/**
 * One of the conversations that a worker leads.
 *
 * @param wroteAt since when a message to the worker waits
 * @param askedAt since when a message of the worker's waits
 */
public record ConversationRow(
    CaseId caseId,
    String number,
    String initials,
    Optional<Instant> wroteAt,
    Optional<Instant> askedAt) {}

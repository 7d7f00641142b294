package rowan.support.casework.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import rowan.support.casework.CaseId;

/**
 * A case in a list: initials and a number, never a name.
 *
 * @param risk as a tag says it, if it was assessed
 * @param reachedAt when they were last reached, if they were
 */
public record CaseloadRow(
    CaseId id,
    String number,
    String initials,
    Instant openedAt,
    Optional<String> risk,
    boolean highRisk,
    LocalDate nextDue,
    Optional<Instant> reachedAt) {}

package rowan.foundation.access.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of somebody's history.
 *
 * @param by the name of who did it; nothing where time did
 * @param title of the office, the vetting or the team that it is about; empty for none
 */
public record HistoryEntry(
    Instant at,
    Optional<String> by,
    Happened what,
    String title,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {}

package rowan.support.casework.history;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that somebody did with the record, as the person reads it.
 *
 * @param who the office, or the worker where their organisation names its staff
 * @param organisation nothing where it was the person themselves, or the passing of time
 * @param did as the sentence goes on after who it was
 * @param times in a row on that day
 * @param why where a reason is known
 */
public record HistoryLine(
    String who,
    Optional<String> organisation,
    String did,
    Instant first,
    Instant last,
    int times,
    Optional<String> why) {}

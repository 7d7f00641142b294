package rowan.foundation.records;

import java.time.Instant;

/**
 * Something that is held about a person.
 *
 * @param source what kind of record it is, such as {@code Support plan}
 */
public record HeldRecord(String source, Instant at, String words) {}

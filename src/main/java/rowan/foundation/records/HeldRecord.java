package rowan.foundation.records;

import java.time.Instant;

/**
 * Something that is held about a person.
 *
 * @param source what kind of record it is, such as {@code Support plan}
 * @param words plain words, whatever they are stored as
 * @param plainlyTheirs whether nothing in it is proposed to be taken out: it is put together from
 *     facts about the person, and nobody wrote it
 */
public record HeldRecord(String source, Instant at, String words, boolean plainlyTheirs) {

  /** Something that somebody wrote. */
  public HeldRecord(String source, Instant at, String words) {
    this(source, at, words, false);
  }
}

package rowan.foundation.audit.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An entry as officers see it.
 *
 * @param title what its code means
 * @param who the account's name; the office where nobody signed in
 * @param offices by which they acted
 * @param subjects whom or what it was about: ids without words
 * @param placed whether it has its place in the tree
 */
public record EntryLine(
    long number,
    Instant at,
    EntryKind kind,
    String what,
    String title,
    String who,
    String organisation,
    String offices,
    List<UUID> subjects,
    boolean placed) {

  public EntryLine {
    subjects = List.copyOf(subjects);
  }
}

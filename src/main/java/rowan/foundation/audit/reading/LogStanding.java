package rowan.foundation.audit.reading;

import java.time.Instant;
import java.util.Optional;
import rowan.foundation.audit.log.Head;

/**
 * How the log stands.
 *
 * @param latest its last head
 * @param hasWitness whether heads go anywhere outside
 * @param witnessed the last head that the witness has
 * @param trouble what stands in the way of the witness, as a sentence
 * @param verified what the last check found
 */
public record LogStanding(
    Optional<Head> latest,
    boolean hasWitness,
    Optional<Head> witnessed,
    Optional<String> trouble,
    Optional<Verified> verified) {

  /**
   * A check of the log from outside.
   *
   * @param wrong what was wrong, as a sentence; nothing where all was right
   */
  public record Verified(Instant at, long entries, long heads, Optional<String> wrong) {}
}

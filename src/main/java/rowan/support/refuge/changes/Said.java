package rowan.support.refuge.changes;

import java.time.Instant;
import java.util.Optional;

/**
 * What was said of something for a time.
 *
 * @param since from when
 * @param by the name of who said it; nothing of what was said when it was added
 * @param until until when; nothing if it is what is said now
 */
public record Said<T>(
    int version, T what, Instant since, Optional<String> by, Optional<Instant> until) {

  /** Of a refuge. */
  public record OfRefuge(String owner, String policy) {}
}

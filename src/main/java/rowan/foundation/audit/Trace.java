package rowan.foundation.audit;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Proof that a look or an act was written down, for the people it names and for the transaction
 * that wrote it. Only {@link Audit} can make one. That of a part of a larger page is good before
 * the one entry of that page is written, and the transaction does not end well without the entry.
 */
public final class Trace {

  private final Set<UUID> subjects;
  private volatile boolean current = true;

  Trace(Collection<UUID> subjects) {
    this.subjects = Set.copyOf(subjects);
  }

  /** Whether it was written down, in the transaction still running, that this one is looked at. */
  public boolean covers(UUID subject) {
    return current && subjects.contains(subject);
  }

  void end() {
    current = false;
  }
}

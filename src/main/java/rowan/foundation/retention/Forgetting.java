package rowan.foundation.retention;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.PersonId;

/**
 * What a room keeps about people beside words under their key: fingerprints, files, names of third
 * parties. As a bean of that room, called by the right {@link rowan.foundation.access.Wing#ERASING}
 * in the transaction in which their keys are destroyed. A room with a table of such has one, or
 * {@code AnErasedPersonTests} finds what it left.
 */
public interface Forgetting {

  /** Those of these people whose record somebody works with: they are not erased now. */
  default Set<PersonId> needed(Actor actor, Collection<PersonId> people) {
    return Set.of();
  }

  /** Takes away all that could lead to these people, and notes that they were erased. */
  void forget(Actor actor, Collection<PersonId> people, Instant now);
}

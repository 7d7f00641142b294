package rowan.foundation.retention;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

  /**
   * The keys of other records about these people, which are erased, or held, with them: of what was
   * shared about them, or answered to them.
   */
  default List<PersonId> goAlong(Actor actor, Collection<PersonId> people) {
    return List.of();
  }

  /** Takes away all that could lead to these people, and notes that they were erased. */
  void forget(Actor actor, Collection<PersonId> people, Instant now);
}

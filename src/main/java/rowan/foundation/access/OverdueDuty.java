package rowan.foundation.access;

import java.util.Optional;

/**
 * A duty of the house that is overdue, as a bean of the room that owes it: shown on Assurance to
 * anyone who reads it, on the terms of {@link PromiseWitness}.
 */
@FunctionalInterface
public interface OverdueDuty {

  /** One sentence that points at no person; nothing while nothing is overdue. */
  Optional<String> now(Actor actor);
}

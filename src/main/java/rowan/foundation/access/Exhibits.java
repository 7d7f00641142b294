package rowan.foundation.access;

import java.util.List;
import rowan.foundation.kernel.Exhibit;

/**
 * What a room can show for the aims of a decision, as a bean of that room. Asked each time that
 * Assurance is read, in the name of whoever reads, on the terms of {@link PromiseWitness}.
 */
@FunctionalInterface
public interface Exhibits {

  List<Exhibit> now(Actor actor);
}

package rowan.foundation.access;

import java.util.List;
import java.util.Optional;

/**
 * A duty of the house that is overdue, as a bean of the room that owes it: shown on Assurance to
 * anyone who reads it, on the terms of {@link PromiseWitness}.
 */
@FunctionalInterface
public interface OverdueDuty {

  /** One sentence that points at no person; nothing while nothing is overdue. */
  Optional<String> now(Actor actor);

  /**
   * What somebody has to do now, before all else, as a bean of the room that knows: on the first
   * page that they open, until it is done. Finding it opens nobody's record.
   */
  @FunctionalInterface
  interface Own {

    /** The most urgent first. */
    List<Line> of(Actor actor);
  }

  /**
   * One thing to do.
   *
   * @param words a sentence that names nobody who is helped
   * @param path where it is done
   * @param danger whether somebody may be in danger until it is
   */
  record Line(String words, String path, boolean danger) {}
}

package rowan.commissioning.contracts;

import java.time.LocalDate;
import java.util.List;
import rowan.commissioning.specification.ServiceKind;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.Term;

/**
 * Contracts that are being bought, as a bean of the room that buys: drawn on the calendar, and what
 * could close a gap.
 */
@FunctionalInterface
public interface PlannedTerms {

  /** What is being bought: published, and neither signed nor given up. */
  List<Planned> planned(Actor actor);

  /**
   * One contract to be.
   *
   * @param tender the id of its tender
   * @param published first day of the tender
   */
  record Planned(String tender, ServiceKind service, LocalDate published, Term term) {}
}

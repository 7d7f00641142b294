package rowan.commissioning.decisions;

import java.util.Optional;
import rowan.foundation.access.Actor;

/**
 * The services against the calendar, for the top of Assurance. Known by the room that keeps the
 * contracts, which is above this one, so that it contributes a bean of this type.
 */
@FunctionalInterface
public interface ServiceCalendar {

  /** The picture for a decision; nothing, as long as there is neither contract nor plan. */
  Optional<CalendarPicture> picture(Actor actor, DecisionId decision);
}

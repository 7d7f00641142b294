package rowan.support.casework.housing;

import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;

/**
 * Says whether somebody lives in a house, or is expected there, in which the actor's own
 * organisation gives the support. Asked of the rooms that know of houses: an organisation does not
 * give up its part in the case of somebody who sleeps under its roof.
 */
@FunctionalInterface
public interface HousedBy {

  /** Within the caller's transaction. */
  boolean ourselves(Actor actor, CaseId id);
}

package rowan.support.refuge.returns;

import java.util.Collection;
import java.util.Map;
import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;

/** Tells from which area households come, if a room knows: a bean of it is found by itself. */
public interface ComesFrom {

  /** As seen from the council whose return it is. */
  enum Area {
    HERE,
    ELSEWHERE
  }

  /** Of these cases, those of which it is known; asked in the name of the clock. */
  Map<CaseId, Area> of(Actor clock, Collection<CaseId> cases);
}

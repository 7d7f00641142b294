package rowan.support.casework.connected;

import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;

/** What saying that two records are one person's asks of this package. */
@Component
public class OnePerson {

  private final ShuttingOut shuttingOut;
  private final SameShutOuts same;

  OnePerson(ShuttingOut shuttingOut, SameShutOuts same) {
    this.shuttingOut = shuttingOut;
    this.same = same;
  }

  /** Two records are read together: who is shut out of one's cases is shut out of the other's. */
  public void begins(Actor by, CaseId id) {
    shuttingOut.carry(by.authority(), id);
  }

  /**
   * They are read apart again: what was carried over is taken back on both sides, and carried anew
   * among the cases that each side still has.
   */
  public void ended(Actor by, CaseId id, CaseId other) {
    var house = Actor.clock(by.authority());
    var all = new java.util.LinkedHashSet<CaseId>();
    for (var side : java.util.List.of(id, other)) {
      all.add(side);
      all.addAll(same.otherCases(house, side));
    }
    all.forEach(one -> same.takeBack(house, one));
    shuttingOut.carry(by.authority(), id);
    shuttingOut.carry(by.authority(), other);
  }
}

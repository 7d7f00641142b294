package rowan.support.refuge.matching;

import java.util.List;
import rowan.support.refuge.places.SpaceNow;

/** Whether one space suits one household, with every reason. */
public sealed interface Fit {

  SpaceNow space();

  List<Reason> reasons();

  /** It can be held at once. */
  record Fits(SpaceNow space, List<Reason> reasons) implements Fit {
    public Fits {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * It can be held if the household wants the conditions; whoever holds it notes why.
   *
   * @param coming who would move in: everyone, or all but boys above the age limit
   */
  record FitsIf(SpaceNow space, List<Reason> reasons, Household coming) implements Fit {
    public FitsIf {
      reasons = List.copyOf(reasons);
    }
  }

  /** It cannot be held. */
  record DoesNotFit(SpaceNow space, List<Reason> reasons) implements Fit {
    public DoesNotFit {
      reasons = List.copyOf(reasons);
    }
  }
}

package rowan.support.refuge.matching;

import java.util.List;
import rowan.support.refuge.places.SpaceNow;

/** Whether one space suits one household, with every reason. */
public sealed interface Fit {

  SpaceNow space();

  List<Reason> reasons();

  /** Of what matters most to the household, that which this space meets, in their order. */
  List<Priority> meets();

  /** It can be held at once. */
  record Fits(SpaceNow space, List<Reason> reasons, List<Priority> meets) implements Fit {
    public Fits {
      reasons = List.copyOf(reasons);
      meets = List.copyOf(meets);
    }
  }

  /**
   * It can be held if the household wants the conditions; whoever holds it notes why. One that is
   * not free yet, and will be by when it is needed, can be held from then on.
   *
   * @param coming who would move in: everyone, or all but boys above the age limit
   */
  record FitsIf(SpaceNow space, List<Reason> reasons, Household coming, List<Priority> meets)
      implements Fit {
    public FitsIf {
      reasons = List.copyOf(reasons);
      meets = List.copyOf(meets);
    }
  }

  /** It cannot be held. */
  record DoesNotFit(SpaceNow space, List<Reason> reasons, List<Priority> meets) implements Fit {
    public DoesNotFit {
      reasons = List.copyOf(reasons);
      meets = List.copyOf(meets);
    }

    /** Whether nothing stands against it but that something fills it. */
    public boolean isOnlyNotFree() {
      return reasons.stream()
          .filter(reason -> reason.mark() == Reason.Mark.NO)
          .allMatch(reason -> reason.rule() == Reason.Rule.FREE);
    }
  }
}

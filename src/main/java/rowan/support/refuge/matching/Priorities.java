package rowan.support.refuge.matching;

import java.util.List;
import java.util.Optional;
import rowan.support.refuge.areas.Distances;
import rowan.support.refuge.features.StaffHours;
import rowan.support.refuge.places.Space;

/**
 * What matters most to a household, in the order that it chose. They rank what fits and what fits
 * if; they never turn a 'no' into a 'yes', and hide nothing.
 *
 * @param near the part of the area that they would like to be in, such as for a school
 */
public record Priorities(List<Priority> inOrder, Optional<String> near) {

  /** How many a household is asked for. */
  public static final int MOST = 3;

  public static final Priorities NONE = new Priorities(List.of(), Optional.empty());

  public Priorities {
    inOrder = inOrder.stream().distinct().toList();
    if (inOrder.size() > MOST) {
      throw new IllegalArgumentException("up to three things matter most");
    }
  }

  /** Those that a space meets, in order. */
  List<Priority> metBy(Space space, Needs needs, boolean together) {
    return inOrder.stream().filter(one -> meets(one, space, needs, together)).toList();
  }

  private boolean meets(Priority one, Space space, Needs needs, boolean together) {
    var features = space.features();
    return switch (one) {
      case TOGETHER -> together;
      case OWN_DOOR -> features.ownDoor();
      case OWN_BATHROOM -> features.living().ownBathroom();
      case NEAR -> near.filter(part -> Distances.same(part, space.region())).isPresent();
      case LANGUAGE -> needs.people().spokenBy(features.languages());
      case BY_AND_FOR -> needs.people().wantsOneOf(features.living().byAndFor());
      case STAFF_AT_NIGHT -> features.living().staff() == StaffHours.ROUND_THE_CLOCK;
      case PETS -> features.pets();
    };
  }

  /** Without the part: what is printed could be logged. */
  @Override
  public String toString() {
    return "Priorities" + inOrder;
  }
}

package rowan.support.refuge.features;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What it is like to live in a space.
 *
 * @param ownBathroom whether the household shares no bathroom with another
 * @param adaptedBathroom whether somebody who uses a wheelchair can wash there
 * @param byAndFor by and for whom it is run; empty if for no group of people above others
 */
public record Living(
    boolean ownBathroom, boolean adaptedBathroom, StaffHours staff, Set<ByAndFor> byAndFor) {

  public Living {
    var inOrder = EnumSet.noneOf(ByAndFor.class);
    inOrder.addAll(byAndFor);
    byAndFor = Collections.unmodifiableSet(inOrder);
  }

  /** Where nobody said more than whether it has a door of its own. */
  public static Living notSaid(boolean ownDoor) {
    return new Living(ownDoor, false, StaffHours.NOT_SAID, Set.of());
  }
}

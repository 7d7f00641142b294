package rowan.foundation.people;

import java.util.EnumSet;
import java.util.Set;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;

/** Which offices people of an organisation can hold. */
public final class FittingOffices {

  private FittingOffices() {}

  /** Every office that somebody can be given there. */
  public static Set<Office> offices(OrganisationKind kind) {
    return switch (kind) {
      case COUNCIL -> {
        var all = EnumSet.allOf(Office.class);
        all.removeAll(
            EnumSet.of(
                Office.BIDDER,
                Office.PROVIDER_MANAGER,
                Office.REFERRER,
                Office.COLLEAGUE,
                Office.VISITOR,
                Office.CLOCK));
        yield all;
      }
      case PROVIDER ->
          EnumSet.of(
              Office.PROVIDER_MANAGER,
              Office.IDVA,
              Office.SUPPORT_WORKER,
              Office.REFUGE_WORKER,
              Office.REFUGE_MANAGER,
              Office.PREVENTION_LEAD,
              Office.BIDDER);
      case BIDDER -> EnumSet.of(Office.BIDDER);
      case REFERRER -> EnumSet.of(Office.REFERRER);
    };
  }
}

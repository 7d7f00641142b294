package rowan.commissioning.contracts.continuity;

import java.util.Set;
import rowan.foundation.kernel.Dates;

/** The days for which something signed covers some parts of a service. */
public record Cover(Set<String> strands, Dates days) {

  public Cover {
    strands = Set.copyOf(strands);
  }
}

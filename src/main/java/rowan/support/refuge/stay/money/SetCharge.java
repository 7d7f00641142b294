package rowan.support.refuge.stay.money;

import java.time.LocalDate;
import java.util.Set;
import rowan.foundation.kernel.Money;

/** A weekly service charge that a household pays itself, from a day until the next one is set. */
public record SetCharge(Money weekly, Set<Cover> covers, LocalDate from) {

  public SetCharge {
    covers = Set.copyOf(covers);
  }
}

package rowan.support.refuge.stay.money;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import rowan.foundation.kernel.Money;

/**
 * A weekly service charge that a household pays itself, from a day until the next one is set.
 *
 * @param id made when the form was shown: sent twice, it is set once
 */
public record SetCharge(UUID id, Money weekly, Set<Cover> covers, LocalDate from) {

  public SetCharge {
    covers = Set.copyOf(covers);
  }
}

package rowan.commissioning.procurement.tenderbox;

import java.time.Instant;
import java.util.Optional;

/** A bid as its own bidder sees it again: that it was received, never what is in it. */
public record MyBid(Receipt receipt, Optional<Instant> replacedAt, Optional<Instant> withdrawnAt) {

  /** Whether it is the one that will be opened. */
  public boolean stands() {
    return replacedAt.isEmpty() && withdrawnAt.isEmpty();
  }
}

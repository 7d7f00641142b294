package rowan.commissioning.procurement.tenderbox;

import java.util.UUID;

/** One submitted bid. A bid that replaces another has an id of its own. */
public record BidId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}

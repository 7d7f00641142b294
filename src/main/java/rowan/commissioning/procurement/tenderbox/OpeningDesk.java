package rowan.commissioning.procurement.tenderbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.OrganisationId;

/**
 * What the council may know of the box: who holds words, who is present, and, once it has closed,
 * which bids lie in it.
 *
 * @param present the officer who has entered their words, for as long as that counts
 */
public record OpeningDesk(List<Officer> officers, Optional<Present> present, List<Entry> register) {

  public OpeningDesk {
    officers = List.copyOf(officers);
    register = List.copyOf(register);
  }

  /**
   * One of the three.
   *
   * @param drawn whether they have been shown six words
   * @param confirmed whether they have shown that they wrote them down
   */
  public record Officer(AccountId account, boolean drawn, boolean confirmed) {}

  /** That an officer is present, and until when. */
  public record Present(AccountId account, Instant until) {}

  /** A line of the opening register. */
  public record Entry(OrganisationId bidder, Instant receivedAt, State state) {}

  /** What became of a bid before the deadline. */
  public enum State {
    STANDS,
    REPLACED,
    WITHDRAWN
  }

  public boolean allConfirmed() {
    return officers.stream().allMatch(Officer::confirmed);
  }
}

package rowan.commissioning.engagement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rowan.foundation.kernel.AccountId;

/** Results as they were sent, and who has opened them. */
public record Circulated(
    CirculationId id,
    EngagementId engagement,
    String title,
    Instant sentAt,
    List<Receipt> receipts) {

  public Circulated {
    receipts = List.copyOf(receipts);
  }

  /** That a member was sent it, and when they first opened it. */
  public record Receipt(AccountId member, String name, Optional<Instant> openedAt) {}

  public long opened() {
    return receipts.stream().filter(receipt -> receipt.openedAt().isPresent()).count();
  }
}

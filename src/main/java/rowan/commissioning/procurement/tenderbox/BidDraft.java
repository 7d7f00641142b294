package rowan.commissioning.procurement.tenderbox;

import java.time.Instant;
import java.util.Map;

/**
 * A bid that is being written: whatever stands in the fields of its page.
 *
 * @param words what opens it again; shown to the bidder, kept by their browser, stored nowhere
 */
public record BidDraft(Map<String, String> typed, SixWords words, Instant savedAt) {

  public BidDraft {
    typed = Map.copyOf(typed);
  }
}

package rowan.commissioning.procurement;

import java.util.UUID;

/**
 * What bids are judged by.
 *
 * @param position place in the notice, from 1
 * @param question what bidders answer; for the price, how it is scored
 * @param weight points of the hundred
 */
public record Criterion(
    UUID id, int position, Kind kind, String name, String question, int weight) {

  /** Whether the panel scores it, or it is computed. */
  public enum Kind {
    QUALITY,
    PRICE
  }

  public boolean isPrice() {
    return kind == Kind.PRICE;
  }
}

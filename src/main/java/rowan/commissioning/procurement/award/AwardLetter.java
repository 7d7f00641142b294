package rowan.commissioning.procurement.award;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a bidder is told: the outcome, what it scored and why, and what the winner scored. A
 * snapshot: it stays as it was sent.
 *
 * @param outcome whether this bidder won
 * @param winner the name of whoever won
 * @param total the bidder's points of a hundred; nought where the bid was not scored
 * @param winnerTotal the winner's points
 * @param disregardedBecause why the bid was not scored; empty where it was
 * @param standstillUntil no contract is signed on any day up to and including this one
 */
public record AwardLetter(
    Outcome outcome,
    String tender,
    String bidder,
    String winner,
    BigDecimal total,
    BigDecimal winnerTotal,
    List<Line> lines,
    String disregardedBecause,
    LocalDate decidedOn,
    LocalDate standstillUntil) {

  public AwardLetter {
    lines = List.copyOf(lines);
  }

  /** How it ended for this bidder. */
  public enum Outcome {
    WON,
    NOT_WON,
    NOT_SCORED
  }

  /**
   * One criterion.
   *
   * @param score what the panel agreed on, 0 to 5; nothing for the price, which is computed
   * @param reason why, in the panel's words; empty for the price
   */
  public record Line(
      String criterion,
      int weight,
      @org.jspecify.annotations.Nullable Integer score,
      BigDecimal points,
      String reason,
      BigDecimal winnerPoints) {}
}

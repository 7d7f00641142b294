package rowan.support.refuge.offers;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rowan.support.casework.CaseSummary;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.Space;

/**
 * An offer as somebody may see it.
 *
 * @param space that is held, by its name
 * @param of whose case it is: for who works with the household, and nothing for a refuge that is
 *     only asked
 * @param household who would come and what they need, as the refuge reads it; nothing where it is
 *     no business of the reader's any more
 * @param words what the referrer added for the refuge
 * @param said what was added to a 'no'
 * @param answers whether the reader's organisation is the refuge that answers
 * @param decides whether the reader speaks for the household
 * @param nextStepDue whether it is still to be said what happens after the refuge's 'no'
 * @param hadAccepted whether the household had accepted before it came to a 'no'
 */
public record Offer(
    OfferId id,
    Space space,
    OccupancyId hold,
    NeedId need,
    Instant askedAt,
    OfferState state,
    Optional<CaseSummary> of,
    Optional<String> household,
    Optional<String> words,
    Optional<String> said,
    boolean answers,
    boolean decides,
    boolean nextStepDue,
    boolean hadAccepted) {

  /** Without what is told of the household: what is printed could be logged. */
  @Override
  public String toString() {
    return "Offer[id=" + id + "]";
  }

  /**
   * One line of what a refuge is asked.
   *
   * @param household empty where it cannot be read any more
   */
  public record Line(
      OfferId id, String space, String household, Instant askedAt, OfferState state) {

    /** Until when the space is held. */
    public @Nullable Instant until() {
      return switch (state) {
        case OfferState.Asked(var until) -> until;
        case OfferState.Offered(var at, var until) -> until;
        default -> null;
      };
    }

    @Override
    public String toString() {
      return "Line[id=" + id + "]";
    }
  }
}

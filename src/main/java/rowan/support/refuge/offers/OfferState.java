package rowan.support.refuge.offers;

import java.time.Instant;
import java.util.Optional;
import rowan.support.refuge.matching.Party;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.places.OccupancyId;

/** How an offer stands, as it follows from what was done about it and from its space. */
public sealed interface OfferState {

  /** The refuge is asked, and the space is held until then. */
  record Asked(Instant until) implements OfferState {}

  /** The refuge said yes; the household decides while the space is held. */
  record Offered(Instant at, Instant until) implements OfferState {}

  /** The household accepted, and the space is kept for their journey until then. */
  record Accepted(Instant at, OccupancyId space, Instant until) implements OfferState {}

  /** The household accepted, and did not arrive while the space was kept. */
  record Released(Instant at) implements OfferState {}

  /** They moved in. */
  record Arrived(Instant at) implements OfferState {}

  /**
   * Somebody said no.
   *
   * @param reason nothing where it is no business of the reader's: why a household declined can say
   *     where they are looked for
   * @param detail more of why, by its code, for who speaks for the household
   */
  record No(Instant at, Party party, Optional<UnmetReason> reason, Optional<String> detail)
      implements OfferState {

    /** In one line: whose it was, over what. */
    public String words() {
      if (reason.isEmpty()) {
        return party.title();
      }
      var over = over(reason.get(), detail);
      return party == Party.SPACE ? over : party.title() + ": " + lower(over);
    }

    /** With as much more of why as was said by a code. */
    static String over(UnmetReason why, Optional<String> detail) {
      return switch (why) {
        case NOT_RIGHT_FOR_THEM ->
            detail
                .flatMap(RefugesNo.NotRight::titleOf)
                .map(more -> why.title() + ". " + more)
                .orElse(why.title());
        case WITHDRAWN -> detail.flatMap(Withdrawal::titleOf).orElse(why.title());
        default -> why.title();
      };
    }

    /** For somebody who only needs to know whose it was. */
    No withoutReason() {
      return new No(at, party, Optional.empty(), Optional.empty());
    }

    /** For somebody who knows what it was over, and not more. */
    No withoutDetail() {
      return new No(at, party, reason, Optional.empty());
    }

    private static String lower(String title) {
      return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }
  }

  /** The hold ended before anything came of it. */
  record Over(Instant at) implements OfferState {}

  /** Whether a 'no' can still be said, by whoever it is for. */
  default boolean isOpen() {
    return this instanceof Asked
        || this instanceof Offered
        || this instanceof Accepted
        || this instanceof Released;
  }

  /** Whether the household had accepted, and the space was kept for them. */
  default boolean wasAccepted() {
    return this instanceof Accepted || this instanceof Released;
  }

  /** Whether the refuge works with the household, and so may know who they are. */
  default boolean isTheirs() {
    return this instanceof Accepted || this instanceof Released || this instanceof Arrived;
  }
}

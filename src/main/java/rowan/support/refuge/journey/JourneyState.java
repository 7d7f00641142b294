package rowan.support.refuge.journey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rowan.support.refuge.offers.OfferState;

/** How a journey stands, as it follows from its hour and from what was done. */
public sealed interface JourneyState {

  /** On their way, or about to be. */
  record Expected(Instant at) implements JourneyState {}

  /** They should have been there since then, and nobody has reached them. */
  record Overdue(Instant since) implements JourneyState {}

  /** They should have been there, and the police look for them since then. */
  record PoliceTold(Instant at) implements JourneyState {}

  /** They did not come, and are safe. */
  record ReachedAndSafe(Instant at) implements JourneyState {}

  /** They are there. */
  record Arrived(Instant at) implements JourneyState {}

  /** They came to another space of ours instead. */
  record Elsewhere(Instant at) implements JourneyState {}

  /** They do not come: somebody said no after all. */
  record CalledOff(Instant at) implements JourneyState {}

  /** Something that was done, and when. */
  record Done(FollowUp what, Instant at) {}

  /**
   * How it stands.
   *
   * @param expected by the plan that holds
   * @param over when that was over, if it is
   * @param done since the plan, the last one last
   */
  static JourneyState of(
      OfferState offer, Instant expected, Optional<Instant> over, List<Done> done, Instant now) {
    if (offer instanceof OfferState.Arrived(var at)) {
      return new Arrived(at);
    }
    return over.map(at -> over(offer, at, done)).orElseGet(() -> underWay(expected, done, now));
  }

  /** Who should be there is missing until somebody has reached them, whoever said no meanwhile. */
  private static JourneyState underWay(Instant expected, List<Done> done, Instant now) {
    return expected.isAfter(now)
        ? new Expected(expected)
        : last(done, FollowUp.POLICE_TOLD)
            .<JourneyState>map(PoliceTold::new)
            .orElseGet(() -> new Overdue(expected));
  }

  private static JourneyState over(OfferState offer, Instant over, List<Done> done) {
    var reached = last(done, FollowUp.REACHED_AND_SAFE);
    if (offer instanceof OfferState.No no && (reached.isPresent() || !over.isAfter(no.at()))) {
      return new CalledOff(no.at());
    }
    return reached.<JourneyState>map(ReachedAndSafe::new).orElseGet(() -> new Elsewhere(over));
  }

  private static Optional<Instant> last(List<Done> done, FollowUp what) {
    return done.stream()
        .filter(one -> one.what() == what)
        .map(Done::at)
        .reduce((first, last) -> last);
  }

  /** Whether somebody may be in danger. */
  default boolean isMissing() {
    return this instanceof Overdue || this instanceof PoliceTold;
  }

  /** Whether they may still come. */
  default boolean isUnderWay() {
    return this instanceof Expected || isMissing();
  }
}

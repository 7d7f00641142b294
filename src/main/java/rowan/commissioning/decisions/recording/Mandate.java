package rowan.commissioning.decisions.recording;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.DecisionId;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.decisions.ResolutionId;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;
import rowan.commissioning.decisions.reading.phrases.Span;
import rowan.foundation.kernel.AccountId;

/** What a decision permits or asks, and the officer's word on it. Only one in force binds. */
public sealed interface Mandate {

  Origin origin();

  MandateProposal asks();

  default MandateId id() {
    return origin().id();
  }

  /** As a sentence names where it comes from: {@code Resolution 3}. */
  default String source() {
    return Resolution.called(origin().number());
  }

  /**
   * Where a mandate comes from.
   *
   * @param resolution nothing for the narrative of the decision
   * @param number of the resolution, as printed
   * @param words where they stand in the text of the resolution or the narrative; nothing for one
   *     that an officer added
   */
  record Origin(
      MandateId id,
      DecisionId decision,
      @Nullable ResolutionId resolution,
      String number,
      @Nullable Span words) {}

  /**
   * Nobody has judged it yet.
   *
   * @param doubts what to check, a sentence each
   */
  record Proposed(Origin origin, MandateProposal asks, List<String> doubts) implements Mandate {

    public Proposed {
      doubts = List.copyOf(doubts);
    }

    public InForce confirm(AccountId by, Instant at) {
      return new InForce(origin, asks, false, by, at);
    }
  }

  /**
   * An officer found that the decision says this.
   *
   * @param corrected whether the officer changed, or added, what it says
   */
  record InForce(Origin origin, MandateProposal asks, boolean corrected, AccountId by, Instant at)
      implements Mandate {}

  /** An officer found that the decision does not say this. */
  record Rejected(Origin origin, MandateProposal asks, AccountId by, Instant at)
      implements Mandate {}

  /** What an officer finds that the words say instead, or says again of one rejected. */
  default InForce correct(MandateProposal instead, AccountId by, Instant at) {
    return new InForce(origin(), instead, !instead.equals(asks()) || wasCorrected(), by, at);
  }

  default Rejected reject(AccountId by, Instant at) {
    return new Rejected(origin(), asks(), by, at);
  }

  private boolean wasCorrected() {
    return this instanceof InForce inForce && inForce.corrected();
  }
}

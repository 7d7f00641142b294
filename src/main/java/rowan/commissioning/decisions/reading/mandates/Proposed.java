package rowan.commissioning.decisions.reading.mandates;

import java.util.List;
import rowan.commissioning.decisions.reading.phrases.Span;

/**
 * A mandate as proposed.
 *
 * @param words where, in the text that was read, the words stand that it came from
 * @param doubts what the officer should check, a sentence each
 */
public record Proposed(MandateProposal mandate, Span words, List<String> doubts) {

  public Proposed {
    doubts = List.copyOf(doubts);
  }

  Proposed(MandateProposal mandate, Span words) {
    this(mandate, words, List.of());
  }
}

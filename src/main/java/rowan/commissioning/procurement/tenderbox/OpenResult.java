package rowan.commissioning.procurement.tenderbox;

import java.time.Instant;

/** What became of an officer's words, once the tender had closed. */
public sealed interface OpenResult {

  /** The second officer was there: the bids are open. */
  record Opened(int bids) implements OpenResult {}

  /** The first officer was there: a colleague has until then. */
  record WaitingForAColleague(Instant until) implements OpenResult {}

  /** Nothing happened, and why. */
  record Refused(String sentence) implements OpenResult {}
}

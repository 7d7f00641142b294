package rowan.commissioning.procurement.tenderbox;

import rowan.commissioning.procurement.TenderResult;

/** What became of a bid that was sent. */
public sealed interface SubmitResult {

  /** It was received and sealed. */
  record Received(Receipt receipt) implements SubmitResult {}

  /** It was not taken. */
  record Refused(TenderResult.Refused why) implements SubmitResult {}
}

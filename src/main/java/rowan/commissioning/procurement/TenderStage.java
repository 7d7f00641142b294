package rowan.commissioning.procurement;

/** How far a tender is. */
public enum TenderStage {
  DRAFT("Draft"),
  OPEN("Open for bids"),
  CLOSED("Closed, bids sealed"),
  OPENED("Bids opened"),
  EVALUATING("Being evaluated"),
  RECOMMENDED("Waiting for approval"),
  AWARD_DECIDED("Award decided, standstill"),
  CONTRACTED("Contract signed"),
  ABANDONED("Given up");

  private final String says;

  TenderStage(String says) {
    this.says = says;
  }

  /** As it is said on a page. */
  public String says() {
    return says;
  }
}

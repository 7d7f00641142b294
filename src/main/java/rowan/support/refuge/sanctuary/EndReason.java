package rowan.support.refuge.sanctuary;

/** Why a sanctuary that was there ended, in the groups of the annual return. */
public enum EndReason {
  NO_LONGER_NEEDED("It is no longer needed"),
  MOVED_AWAY("They moved to another home"),
  REPLACED_BY_REFUGE("They went to a refuge or other safe accommodation"),
  ORDER_ENDED("A court order that it stood on ended"),
  THEIR_CHOICE("Their own choice"),
  NOT_SAFE("Staying is not safe any more"),
  OTHER("Another reason"),
  NOT_KNOWN("Not known");

  private final String title;

  EndReason(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}

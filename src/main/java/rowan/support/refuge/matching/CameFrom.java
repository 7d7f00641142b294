package rowan.support.refuge.matching;

/**
 * From how far away a household comes: for the count of who came from outside the area, and never
 * from where.
 */
public enum CameFrom {
  THIS_AREA("From this council’s area"),
  ENGLAND("From another council’s area in England"),
  UNITED_KINGDOM("From Wales, Scotland or Northern Ireland"),
  ABROAD("From abroad"),
  NOT_SAID("Not said");

  private final String title;

  CameFrom(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether that is outside the council's area, as far as it is known. */
  public boolean fromOutside() {
    return this == ENGLAND || this == UNITED_KINGDOM || this == ABROAD;
  }
}

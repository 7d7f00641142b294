package rowan.support.refuge.matching;

/** What a person has to live on, as they tell it: who would pay for the place. */
public enum Funds {
  HOUSING_BENEFIT("Housing benefit"),
  UNIVERSAL_CREDIT("Universal credit"),
  OTHER_BENEFITS("Other benefits or a pension"),
  WORKING("Wages"),
  SAVINGS("Savings"),
  NOTHING_YET("Nothing yet, or nothing they can reach"),
  NO_RECOURSE("No recourse to public funds");

  private final String title;

  Funds(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether it is paid out of public funds, which a person may have no recourse to. */
  public boolean isPublic() {
    return this == HOUSING_BENEFIT || this == UNIVERSAL_CREDIT;
  }
}

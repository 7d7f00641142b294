package rowan.support.refuge.stay.money;

/** A benefit that pays for a place. */
public enum BenefitKind {
  HOUSING_BENEFIT("Housing Benefit"),
  UNIVERSAL_CREDIT("Universal Credit"),
  DISCRETIONARY("Discretionary Housing Payment");

  private final String title;

  BenefitKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}

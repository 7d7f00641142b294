package rowan.support.casework.finding.likeness;

/** What somebody can be found by. */
public enum FactKind {
  NAME("Name"),
  ALSO("Also known as"),
  BORN("Date of birth"),
  POSTCODE("Postcode"),
  PHONE("Number");

  private final String title;

  FactKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}

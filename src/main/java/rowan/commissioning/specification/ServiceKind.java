package rowan.commissioning.specification;

/** What kind of service a specification is for. */
public enum ServiceKind {
  SUPPORT("Domestic abuse support"),
  REFUGE("Refuge");

  private final String title;

  ServiceKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}

package rowan.foundation.access;

/** What an organisation is to the council. */
public enum OrganisationKind {
  COUNCIL("The council itself"),
  PROVIDER("Provider"),
  BIDDER("Bidder"),
  REFERRER("Referring agency");

  private final String title;

  OrganisationKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}

package rowan.support.sharing;

/** A condition under article 9 of the UK GDPR, for health, religion, sexuality and the like. */
public enum Article9 {
  NONE("None: no special categories"),
  EXPLICIT_CONSENT("9(2)(a) explicit consent"),
  SOCIAL_PROTECTION("9(2)(b) social protection law"),
  VITAL_INTERESTS("9(2)(c) vital interests"),
  LEGAL_CLAIMS("9(2)(f) legal claims"),
  SUBSTANTIAL_PUBLIC_INTEREST("9(2)(g) substantial public interest"),
  HEALTH_OR_SOCIAL_CARE("9(2)(h) health or social care"),
  RESEARCH("9(2)(j) research");

  private final String title;

  Article9(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}

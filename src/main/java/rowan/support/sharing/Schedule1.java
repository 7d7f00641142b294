package rowan.support.sharing;

/** A condition in Schedule 1 to the Data Protection Act 2018. */
public enum Schedule1 {
  NONE("None"),
  SOCIAL_PROTECTION("Paragraph 1: employment, social security, social protection"),
  HEALTH_OR_SOCIAL_CARE("Paragraph 2: health or social care"),
  RESEARCH("Paragraph 4: research"),
  STATUTORY("Paragraph 6: statutory and government purposes"),
  UNLAWFUL_ACTS("Paragraph 10: preventing or detecting unlawful acts"),
  SAFEGUARDING("Paragraph 18: safeguarding of children and of individuals at risk");

  private final String title;

  Schedule1(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}

package rowan.support.sharing;

/** What people's records are used for. */
public enum Purpose {
  HELP_AND_SAFETY("Help and safety"),
  MARAC("Multi-agency meeting on high risk (MARAC)"),
  CHILDREN("Keeping children safe"),
  ADULTS_AT_RISK("Keeping adults at risk safe"),
  CRIME("Preventing crime and bringing it to court"),
  CONTRACT_MONITORING("Contract monitoring, by figures alone"),
  RESEARCH("Surveys and research");

  private final String title;

  Purpose(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}

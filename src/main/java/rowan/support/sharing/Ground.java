package rowan.support.sharing;

/** Why something is shared although the person has not agreed. */
public enum Ground {
  SERIOUS_HARM("To prevent serious harm"),
  CHILD_AT_RISK("A child is at risk"),
  ADULT_AT_RISK("An adult who cannot protect themselves is at risk"),
  CRIME("To prevent or detect a crime"),
  MARAC_THRESHOLD("The risk meets the MARAC threshold"),
  COURT_ORDER("A court has ordered it");

  private final String title;

  Ground(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}

package rowan.support.refuge.described;

/**
 * What somebody may say of themselves or of what they live with, in the groups of the annual
 * return. Age and how an adult describes their gender are known from elsewhere, and not asked
 * again.
 */
public enum Characteristic {
  BLACK_OR_MINORITISED(
      "Black or from a minoritised community",
      "For example African, Caribbean, Asian, Arab, of mixed heritage, or white but not British"),
  GYPSY_ROMA_TRAVELLER("Gypsy, Roma or Traveller", ""),
  LGBT("Lesbian, gay, bisexual or of another sexual orientation than straight", ""),
  TRANS("Trans, or with a trans history", ""),
  DISABLED("Disabled", "Including a long illness that makes daily life harder"),
  DEAF("Deaf or hard of hearing", ""),
  MENTAL_HEALTH("Lives with their mental health as a difficulty", ""),
  DRUGS("Wants or has support with drugs", ""),
  ALCOHOL("Wants or has support with alcohol", ""),
  OFFENDING("Has been in trouble with the law", ""),
  IMMIGRATION(
      "Insecure immigration status, or no recourse to public funds",
      "It is counted, and told to nobody who decides about immigration");

  private final String title;
  private final String hint;

  Characteristic(String title, String hint) {
    this.title = title;
    this.hint = hint;
  }

  public String title() {
    return title;
  }

  /** Beneath the title, where somebody is asked; empty for none. */
  public String hint() {
    return hint;
  }
}

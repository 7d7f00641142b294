package rowan.support.casework;

/** How somebody speaks of themselves, as far as they have said. */
public enum Gender {
  WOMAN("she"),
  MAN("he"),
  ANOTHER("they"),
  NOT_SAID("they");

  private final String pronoun;

  Gender(String pronoun) {
    this.pronoun = pronoun;
  }

  public String pronoun() {
    return pronoun;
  }
}

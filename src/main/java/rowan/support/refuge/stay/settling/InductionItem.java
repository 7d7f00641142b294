package rowan.support.refuge.stay.settling;

/** What whoever moves in is shown and told on the first day. */
public enum InductionItem {
  FIRE_EXITS("Fire exits and where to meet outside"),
  KEYS("Keys and the front door"),
  CCTV("Where the cameras are, and who looks"),
  VISITORS("Who may visit"),
  CONFIDENTIALITY("The address stays secret: nobody is told it, no taxi comes to the door"),
  PHONES("Phones: location off, shared accounts closed, nobody else signed in"),
  CHILDRENS_DEVICES("The children’s phones, tablets and games: the same"),
  SAFE_CONTACT("How it is safe to reach them from here: asked again on arrival");

  private final String title;

  InductionItem(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}

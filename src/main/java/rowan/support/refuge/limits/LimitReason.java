package rowan.support.refuge.limits;

/** Why a place cannot meet a need. A list and no free text: words could say who lives there. */
public enum LimitReason {
  STAFFING("Not enough staff"),
  SKILLS("Nobody there is trained for it"),
  NOISE("Noise"),
  ANOTHER_RESIDENT("The safety of another resident"),
  BUILDING("The building"),
  MONEY("Nobody pays for it");

  private final String title;

  LimitReason(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}

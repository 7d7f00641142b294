package rowan.support.refuge.stay.daily;

/** What kind of thing happened. */
public enum IncidentKind {
  FROM_WHO_HURTS("From the person who hurts them, or their people"),
  STRANGER("Somebody near the house, or asking for it"),
  BETWEEN_RESIDENTS("Between people who live here"),
  CHILD("About a child"),
  HEALTH("Illness, injury, or harm to oneself"),
  MISSING("Somebody did not come back"),
  DAMAGE("Fire, flood, damage or theft"),
  OTHER("Something else");

  private final String title;

  IncidentKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}

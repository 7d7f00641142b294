package rowan.foundation.access.register;

/** Kinds of vetting that a council accepts. What one found is written down nowhere. */
public enum Vetting {
  ENHANCED_DBS("Enhanced DBS check"),
  ENHANCED_DBS_BARRED("Enhanced DBS check with barred lists"),
  POLICE_VETTING("Police vetting");

  private final String title;

  Vetting(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}

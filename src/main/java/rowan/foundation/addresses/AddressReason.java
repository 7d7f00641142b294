package rowan.foundation.addresses;

/** Why somebody asks where a refuge is, or where somebody lives. */
public enum AddressReason {
  GOING_THERE("Somebody we trust is to go there"),
  EMERGENCY("Police or an ambulance need it now"),
  SAFETY_WORK("Locks or alarms are to be fitted there"),
  MOVING("A move or a delivery is arranged"),
  CHECKING("To check that it is right");

  private final String title;

  AddressReason(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}

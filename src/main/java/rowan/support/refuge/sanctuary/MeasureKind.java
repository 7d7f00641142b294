package rowan.support.refuge.sanctuary;

import java.util.Locale;

/** What is done to make a home safer. */
public enum MeasureKind {
  LOCKS("Locks changed"),
  DOOR("Door strengthened"),
  WINDOW_LOCKS("Locks on windows"),
  LETTERBOX("Letterbox sealed or made fireproof"),
  FIRE_ALARMS("Smoke alarms and a visit by the fire service", false),
  OUTSIDE_LIGHTS("Lights outside"),
  ALARM("Alarm in the home"),
  CAMERA_DOORBELL("Doorbell with a camera"),
  SAFE_ROOM("Door of a safe room"),
  POLICE_MARKER("Marker at the police on the address", false),
  PERSONAL_ALARM("Personal alarm or phone", false);

  private final String title;
  private final boolean changesTheHome;

  MeasureKind(String title) {
    this(title, true);
  }

  MeasureKind(String title, boolean changesTheHome) {
    this.title = title;
    this.changesTheHome = changesTheHome;
  }

  public String title() {
    return title;
  }

  /** Within a sentence. */
  public String within() {
    return title.substring(0, 1).toLowerCase(Locale.UK) + title.substring(1);
  }

  /** Whether somebody who owns the home has to agree to it. */
  public boolean changesTheHome() {
    return changesTheHome;
  }
}

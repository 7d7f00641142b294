package rowan.support.refuge.stay.daily;

import java.util.List;

/** What is done after an incident. */
public enum IncidentStep {
  POLICE("The police know"),
  HOUSE("Doors, windows, cameras and what others post about the house were looked at"),
  RISK("The risk was assessed again with them, and their safety plan changed"),
  SAFER_PLACE("They were asked whether they want to move, and a space was looked for if so"),
  OTHERS("It was weighed what the other households must know"),
  SAFEGUARDING("Safeguarding was told"),
  MANAGER("A manager has gone through it and closed it");

  private final String title;

  IncidentStep(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** What anybody of the house does when the address may be known; then a manager closes it. */
  public static List<IncidentStep> whenTheAddressMayBeKnown() {
    return List.of(POLICE, HOUSE, RISK, SAFER_PLACE, OTHERS);
  }
}

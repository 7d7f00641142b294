package rowan.support.refuge.stay.daily;

import java.time.Instant;

/**
 * Something happened.
 *
 * @param addressKnown whether somebody may know the address now who must not
 */
public record RecordIncident(
    IncidentKind kind, Instant at, String words, Safeguarding safeguarding, boolean addressKnown) {

  /** Without the words: what is printed could be logged. */
  @Override
  public String toString() {
    return "RecordIncident[kind=" + kind + "]";
  }
}

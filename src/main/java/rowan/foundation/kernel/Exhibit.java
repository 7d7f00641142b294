package rowan.foundation.kernel;

/**
 * One thing that shows how far an aim is reached, derived from what happened. Anyone who reads
 * Assurance may see it, so that a count of people has been through the disclosure gate.
 *
 * @param says one plain piece with its figure and period: {@code 1,240 people reached by prevention
 *     sessions since April}
 * @param link the page that shows it, as a path; whoever may read it may follow it
 */
public record Exhibit(Aim aim, String says, String link, Standing standing) {

  /** How far the aim is reached, going by this. */
  public enum Standing {
    NOTHING_YET,
    UNDER_WAY,
    BEHIND,
    REACHED
  }
}

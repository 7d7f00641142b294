package rowan.support.casework;

import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.Dates;
import rowan.foundation.kernel.Tally;

/**
 * Counts over all of a council's cases, for {@code evidence} alone. What comes out is raw: it has
 * not been through disclosure.
 */
@Service
public class CaseFacts {

  CaseFacts() {}

  /** Of the people referred in the period: those reached within two days of it. */
  public Tally reachedWithinTwoDays(Actor actor, Dates referred) {
    throw new UnsupportedOperationException("counting comes with the next commits");
  }

  /**
   * Of the people whose case closed in the period and who gave a score twice: those who feel safer.
   */
  public Tally feelSafer(Actor actor, Dates closed) {
    throw new UnsupportedOperationException("counting comes with the next commits");
  }

  /** Of the hours that cases were open in the period: those in which one had no lead. */
  public Tally hoursUncovered(Actor actor, Dates period) {
    throw new UnsupportedOperationException("counting comes with the next commits");
  }

  /** Of the people whose case opened in the period: those of a named community. */
  public Tally ofNamedCommunities(Actor actor, Dates opened) {
    throw new UnsupportedOperationException("counting comes with the next commits");
  }
}

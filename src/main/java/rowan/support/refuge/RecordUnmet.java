package rowan.support.refuge;

import rowan.foundation.access.Actor;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.matching.UnmetReason;

/**
 * Records that nothing was right, and why.
 *
 * @param nextStep what happens next, in the worker's words: nobody is left with a 'no' alone
 */
public record RecordUnmet(Actor by, NeedId need, UnmetReason reason, String nextStep) {

  /** Without the words: what is printed could be logged. */
  @Override
  public String toString() {
    return "RecordUnmet[need=" + need + ", reason=" + reason + "]";
  }
}

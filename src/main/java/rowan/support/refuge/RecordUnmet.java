package rowan.support.refuge;

import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.matching.UnmetReason;

/**
 * Records that nothing was right, and why.
 *
 * @param nextStep what happens next, in the worker's words: nobody is left with a 'no' alone
 */
public record RecordUnmet(Actor by, NeedId need, UnmetReason reason, String nextStep) {

  /**
   * What came of it.
   *
   * @param first whether it is recorded: not if the search had ended in a 'no' before
   */
  public record Recorded(CaseId caseId, boolean first) {}

  /** Without the words: what is printed could be logged. */
  @Override
  public String toString() {
    return "RecordUnmet[need=" + need + ", reason=" + reason + "]";
  }
}

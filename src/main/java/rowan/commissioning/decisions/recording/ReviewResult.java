package rowan.commissioning.decisions.recording;

import rowan.commissioning.decisions.DecisionId;

/** What became of an officer's word on a mandate. */
public sealed interface ReviewResult {

  record Done(DecisionId decision) implements ReviewResult {}

  /**
   * @param sentence why not, and what to do, for the page
   */
  record Refused(String sentence) implements ReviewResult {}
}

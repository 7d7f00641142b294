package rowan.commissioning.decisions.recording;

import rowan.commissioning.decisions.DecisionId;

/** What became of a text. */
public sealed interface RecordResult {

  record Done(DecisionId decision) implements RecordResult {}

  /** Nothing was kept. */
  record Refused(Cause cause, String sentence) implements RecordResult {}

  /** What was wrong. */
  enum Cause {
    TEXT,
    NO_TITLE,
    NO_DATE,
    DATE_TO_COME
  }
}

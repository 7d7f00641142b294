package rowan.support.casework.file;

/** What came of work on a case. */
public sealed interface WorkResult {

  /** It is written down. */
  record Done() implements WorkResult {}

  /** Nothing was changed. */
  record Refused(WorkRefusal refusal) implements WorkResult {}
}

package rowan.support.casework;

/** What came of opening a case. */
public sealed interface OpenResult {

  /** The case is open and has a lead. */
  record Done(CaseId caseId) implements OpenResult {}

  /** Nothing was opened. */
  record Refused(OpenRefusal refusal) implements OpenResult {}
}

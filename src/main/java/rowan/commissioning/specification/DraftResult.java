package rowan.commissioning.specification;

/** What came of writing, contributing or agreeing. */
public sealed interface DraftResult {

  /** It is done. */
  record Done(SpecificationId id) implements DraftResult {}

  /**
   * This agreement is noted; others whom the mandate names have not agreed yet.
   *
   * @param sentence says who is still to agree
   */
  record Noted(SpecificationId id, String sentence) implements DraftResult {}

  /** Nothing was changed. */
  record Refused(String sentence) implements DraftResult {}
}

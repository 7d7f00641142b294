package rowan.support.casework.identity;

/** What came of saying whose two records are. */
public enum SameResult {
  DONE,
  /** There are no such two records to be seen. */
  NOT_THERE,
  /** They are read together already. */
  ALREADY
}

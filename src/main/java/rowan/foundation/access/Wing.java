package rowan.foundation.access;

/**
 * A wing of the house, and the database role its code takes on: code of one wing cannot read the
 * tables of another, even by mistake or injection.
 */
public enum Wing {
  FOUNDATION("rowan_foundation"),
  SUPPORT("rowan_support"),
  EVIDENCE("rowan_evidence"),
  COMMISSIONING("rowan_commissioning"),
  /**
   * Not a wing but a right that a room may take on within its own: to count over all of a council's
   * rows, reading hours and yes-or-no, and no person, name or word.
   */
  COUNTING("rowan_counting");

  private final String role;

  Wing(String role) {
    this.role = role;
  }

  /** The PostgreSQL role that the wing's transactions run as. */
  public String role() {
    return role;
  }
}

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
  COUNTING("rowan_counting"),
  /**
   * A right of the support wing as well: to shut a colleague out of a case, whichever organisations
   * take part in it, reading ids and fingerprints, and no name or word of anybody who is helped.
   */
  SHUTTING_OUT("rowan_shutting_out"),
  /** Another of the support wing: to open a case in an emergency, and to keep why. */
  BREAKING_GLASS("rowan_breaking_glass"),
  /**
   * And to find: fingerprints and sealed words of all of a council's cases, and no key to a word.
   */
  FINDING("rowan_finding"),
  /** And to read the store of safe addresses, one row at a time; its room alone takes it on. */
  SAFE_ADDRESSES("rowan_safe_addresses"),
  /**
   * A right that rooms of two wings take on: to destroy the keys, fingerprints and files of people
   * whom a decision names, reading ids and days, and no word of anybody.
   */
  ERASING("rowan_erasing");

  private final String role;

  Wing(String role) {
    this.role = role;
  }

  /** The PostgreSQL role that the wing's transactions run as. */
  public String role() {
    return role;
  }
}

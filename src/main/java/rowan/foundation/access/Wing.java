package rowan.foundation.access;

/**
 * A wing of the house, and the database role its code takes on: code of one wing cannot read the
 * tables of another, even by mistake or injection.
 */
public enum Wing {
  FOUNDATION("rowan_foundation"),
  SUPPORT("rowan_support"),
  EVIDENCE("rowan_evidence"),
  COMMISSIONING("rowan_commissioning");

  private final String role;

  Wing(String role) {
    this.role = role;
  }

  /** The PostgreSQL role that the wing's transactions run as. */
  public String role() {
    return role;
  }
}

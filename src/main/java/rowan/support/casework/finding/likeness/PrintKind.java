package rowan.support.casework.finding.likeness;

/**
 * A kind of fingerprint. No fingerprint is kept for more people than its kind allows: what more of
 * them share tells a thief too much and a searcher too little.
 */
public enum PrintKind {
  /** Two words of a name as they sound, in any order. */
  NAMES(50, 12),
  /** How two words of a name begin. */
  NAMES_BEGIN(50, 9),
  /** One word as it sounds. */
  NAME(10, 8),
  /** How one word begins: its first five letters. */
  NAME_BEGINS(10, 7),
  /** One word as it sounds, with the month of birth. */
  NAME_AND_MONTH(50, 16),
  /** One word as it sounds, with the postal area. */
  NAME_AND_AREA(50, 10),
  /** The day of birth. */
  BORN(100, 11),
  /** The whole postcode. */
  POSTCODE(50, 11),
  /** A telephone number. */
  PHONE(50, 17),
  /** Its last six digits. */
  PHONE_END(50, 14);

  private final int most;
  private final int worth;

  PrintKind(int most, int worth) {
    this.most = most;
    this.worth = worth;
  }

  /** For how many cases one is kept. */
  public int most() {
    return most;
  }

  /** How much it says, roughly, for choosing whose facts to open. */
  public int worth() {
    return worth;
  }
}

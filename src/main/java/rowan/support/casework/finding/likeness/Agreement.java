package rowan.support.casework.finding.likeness;

/**
 * How far two records agree in one thing, and how much that says: the weight of Fellegi and Sunter,
 * the logarithm to base two of how often it is so for one person (m) over how often it is so for
 * two whom chance brought together (u). The figures are estimates, written down in {@code
 * docs/decisions/0035}; what they are for is the order of a list, which people look at.
 */
enum Agreement {
  SAME_WORD(0.80, 0.0008, "same name"),
  SAME_COMMON_WORD(0.80, 0.01, "same name, which many people have"),
  WORD_SOUNDS_ALIKE(0.10, 0.003, "name sounds alike"),
  WORD_SPELT_ALIKE(0.04, 0.002, "name is spelt alike"),
  WORD_BEGINS_ALIKE(0.02, 0.002, "name begins alike"),
  OTHER_WORD(0.04, 0.98, "another name too"),

  SAME_BIRTH(0.92, 0.00005, "same date of birth"),
  BIRTH_SWAPPED(0.01, 0.00005, "day and month of birth the other way round"),
  BIRTH_ONE_PART(0.03, 0.003, "date of birth differs in one part"),
  OTHER_BIRTH(0.04, 0.997, "another date of birth"),

  SAME_POSTCODE(0.55, 0.0002, "same postcode"),
  SAME_AREA(0.20, 0.03, "same postal area"),
  OTHER_POSTCODE(0.25, 0.97, "another postcode"),

  SAME_PHONE(0.50, 0.00001, "same number"),
  PHONE_ENDS_ALIKE(0.02, 0.00003, "number ends alike"),
  OTHER_PHONE(0.48, 0.9999, "another number");

  private final double weight;
  private final String words;

  Agreement(double ofOnePerson, double ofTwo, String words) {
    this.weight = Math.log(ofOnePerson / ofTwo) / Math.log(2);
    this.words = words;
  }

  double weight() {
    return weight;
  }

  String words() {
    return words;
  }

  /** Whether it speaks for one person, rather than against it. */
  boolean agrees() {
    return weight > 0;
  }
}

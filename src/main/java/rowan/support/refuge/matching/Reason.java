package rowan.support.refuge.matching;

/**
 * One reason why a space fits, fits on a condition, or does not.
 *
 * @param words one line, said to whoever reads it with the household on the telephone
 */
public record Reason(Rule rule, Mark mark, String words) {

  /** What is asked of a space. */
  public enum Rule {
    FREE,
    WOMEN_ONLY,
    BOYS,
    BEDS,
    STEPS,
    REGION,
    PETS,
    LANGUAGE,
    SUPPORT
  }

  /** What the answer was. */
  public enum Mark {
    YES,
    IF,
    NO
  }

  static Reason yes(Rule rule, String words) {
    return new Reason(rule, Mark.YES, words);
  }

  static Reason onlyIf(Rule rule, String words) {
    return new Reason(rule, Mark.IF, words);
  }

  static Reason no(Rule rule, String words) {
    return new Reason(rule, Mark.NO, words);
  }
}

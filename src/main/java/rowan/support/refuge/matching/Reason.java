package rowan.support.refuge.matching;

/**
 * One reason why a space fits, fits on a condition, or does not.
 *
 * @param words one line, said to whoever reads it with the household on the telephone
 */
public record Reason(Rule rule, Mark mark, String words) {

  /** What is asked of a space. */
  public enum Rule {
    FREE("not ready"),
    WOMEN_ONLY("for women and their children only"),
    MEN_ONLY("for men and their children only"),
    ONE_SEX("shared by anyone"),
    BOYS("a boy's age"),
    BEDS("too few beds"),
    STEPS("steps"),
    BATHROOM("no bathroom for a wheelchair"),
    REGION("too near to where they must not be"),
    PETS("no animals"),
    LANGUAGE("nobody who speaks their language"),
    BY_AND_FOR("not by and for them"),
    STAFF("nobody at night"),
    SUPPORT("support that cannot be given for now");

    private final String inACount;

    Rule(String inACount) {
      this.inACount = inACount;
    }

    /** Why so many spaces do not fit: '12 too few beds'. */
    public String inACount() {
      return inACount;
    }
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

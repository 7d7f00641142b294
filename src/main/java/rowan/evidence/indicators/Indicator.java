package rowan.evidence.indicators;

/** A measure that a specification may ask for. */
public enum Indicator {
  REACHED_IN_TWO_DAYS(
      "People reached within two days of being referred", Unit.PER_CENT, Better.HIGHER),
  FEELS_SAFER("People who feel safer at the end than at the start", Unit.PER_CENT, Better.HIGHER),
  HOURS_WITHOUT_A_LEAD("Hours in which a case had no lead worker", Unit.HOURS, Better.LOWER),
  SPACES_READY_OR_LIVED_IN("Refuge spaces kept ready or lived in", Unit.SPACES, Better.HIGHER),
  REACHED_BY_PREVENTION("People reached by prevention sessions", Unit.PEOPLE, Better.HIGHER),
  COMMUNITIES_REACHED(
      "People helped who belong to the communities the decision names",
      Unit.PER_CENT,
      Better.HIGHER);

  /** What a value counts. */
  public enum Unit {
    PER_CENT("%", "%"),
    HOURS(" hour", " hours"),
    SPACES(" space", " spaces"),
    PEOPLE(" person", " people");

    private final String one;
    private final String more;

    Unit(String one, String more) {
      this.one = one;
      this.more = more;
    }
  }

  /** Which way is better. */
  public enum Better {
    HIGHER,
    LOWER
  }

  private final String title;
  private final Unit unit;
  private final Better better;

  Indicator(String title, Unit unit, Better better) {
    this.title = title;
    this.unit = unit;
    this.better = better;
  }

  public String title() {
    return title;
  }

  public Unit unit() {
    return unit;
  }

  public Better better() {
    return better;
  }

  /** A value with what it counts: {@code 75%}, {@code 1 space}, {@code 1,200 people}. */
  public String inWords(long value) {
    return "%,d%s".formatted(value, value == 1 ? unit.one : unit.more);
  }

  /** The same where there is no room for words: {@code 75%}, {@code 1,200}. */
  public String inFigures(long value) {
    return unit == Unit.PER_CENT ? inWords(value) : "%,d".formatted(value);
  }
}

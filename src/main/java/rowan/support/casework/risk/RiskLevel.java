package rowan.support.casework.risk;

/**
 * What an assessment comes to. There is no 'low': fewer topics than the threshold say only that the
 * checklist alone does not call it high.
 */
public sealed interface RiskLevel {

  int score();

  int outOf();

  /** As a tag says it: {@code High risk: 17 of 24}. */
  String label();

  record HighByCount(int score, int outOf) implements RiskLevel {
    @Override
    public String label() {
      return "High risk: " + score + " of " + outOf;
    }
  }

  record HighByJudgement(int score, int outOf) implements RiskLevel {
    @Override
    public String label() {
      return "High risk by judgement: " + score + " of " + outOf;
    }
  }

  record BelowThreshold(int score, int outOf) implements RiskLevel {
    @Override
    public String label() {
      return "Risk: " + score + " of " + outOf;
    }
  }

  /** What the numbers and the judgement come to together. */
  static RiskLevel of(int score, int outOf, int threshold, boolean judgedHigh) {
    if (score >= threshold) {
      return new HighByCount(score, outOf);
    }
    return judgedHigh ? new HighByJudgement(score, outOf) : new BelowThreshold(score, outOf);
  }

  default boolean high() {
    return switch (this) {
      case HighByCount count -> true;
      case HighByJudgement judgement -> true;
      case BelowThreshold below -> false;
    };
  }
}

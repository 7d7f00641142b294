package rowan.foundation.web.picture;

import org.jspecify.annotations.Nullable;
import rowan.foundation.web.State;

/**
 * A measure against what was asked for: a bar for the figure and a mark for the target.
 *
 * @param finding what the picture shows, in a sentence: also its title
 * @param value of the measure, or nothing where it may not be shown
 * @param valueWords the figure with its unit and period, or why there is none
 * @param target that was agreed
 * @param targetWords such as 'at least 80%'
 * @param scale the value at the right end, above 0
 */
public record Target(
    String finding,
    State state,
    @Nullable Double value,
    String valueWords,
    double target,
    String targetWords,
    double scale) {

  public Target {
    if (scale <= 0) {
      throw new IllegalArgumentException("a scale goes beyond 0");
    }
  }

  /** The bar, empty where there is no figure. */
  public Span bar() {
    return new Span(0, value == null ? 0 : Span.share(value, 0, scale));
  }

  public boolean isShown() {
    return value != null;
  }

  public String targetAt() {
    return Span.percent(at());
  }

  /** Whether the words of the target have more room before its mark than after it. */
  public boolean targetIsLate() {
    return at() > 55;
  }

  private double at() {
    return Span.share(target, 0, scale);
  }
}

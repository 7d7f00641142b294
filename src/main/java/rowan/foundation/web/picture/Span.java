package rowan.foundation.web.picture;

import java.util.Locale;

/**
 * A stretch of the width of a picture, in hundredths of it.
 *
 * @param from its left end, from 0 to 100
 * @param to its right end, not before {@code from}
 */
public record Span(double from, double to) {

  /** The share of the width that is left free between one bar and the next. */
  private static final double GAP = 0.4;

  public Span {
    if (!(0 <= from && from <= to && to <= 100)) {
      throw new IllegalArgumentException("not within the picture: " + from + " to " + to);
    }
  }

  /** Where something stands between two others, in hundredths, kept within the picture. */
  static double share(double at, double first, double last) {
    return Math.clamp((at - first) / (last - first) * 100, 0, 100);
  }

  static double share(long at, long first, long last) {
    return share((double) at, (double) first, (double) last);
  }

  boolean isEmpty() {
    return to - from < 0.01;
  }

  /** The same stretch, a little shorter, so that it does not touch what follows. */
  Span withGap() {
    return to - from > 2 * GAP ? new Span(from, to - GAP) : this;
  }

  /** The wider of its parts before and after a line, or all of it where the line is outside. */
  Span clearOf(double line) {
    if (line <= from || line >= to) {
      return this;
    }
    return line - from >= to - line ? new Span(from, line) : new Span(line, to);
  }

  /** For the {@code x} of an element. */
  public String x() {
    return percent(from);
  }

  /** For the {@code width} of an element. */
  public String width() {
    return percent(to - from);
  }

  /** A place or a length in hundredths as SVG takes it: {@code 12.5%}. */
  public static String percent(double hundredths) {
    var text = String.format(Locale.ROOT, "%.2f", hundredths);
    return text.replaceAll("\\.?0+$", "") + "%";
  }
}

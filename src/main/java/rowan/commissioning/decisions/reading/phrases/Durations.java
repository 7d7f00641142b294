package rowan.commissioning.decisions.reading.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds lengths of time in whole months: '3 years', 'eighteen months', 'two further one-year'. */
final class Durations {

  private static final String QUALITY =
      "(?:further|additional|optional|extra|more|separate|successive|subsequent|consecutive|potential"
          + "|possible|initial|fixed|firm|calendar|full|annual|individual|final|single|whole|complete"
          + "|equal|discretionary|extension|contract|guaranteed|core|base)";
  private static final String PARTS =
      "(?:periods?|extensions?|terms?|increments?|options?|occasions?|blocks?|extension periods?)";

  static final Pattern DURATION =
      Pattern.compile(
          "(?<![\\w£,/.+-])(?:(?<times>"
              + Numbers.ONE
              + ")(?<join>\\s*x\\s*|(?:\\s+(?:"
              + QUALITY
              + "\\s+){0,3}(?:"
              + PARTS
              + "\\s+(?:of|for|each)\\s+(?:each\\s+)?(?:up\\s+to\\s+)?(?:a\\s+)?(?:maximum\\s+of\\s+)?(?:"
              + QUALITY
              + "\\s+){0,2})?)))?(?<n>"
              + Numbers.ONE
              + "|an?\\b|another\\b)(?<half>\\s+and\\s+a\\s+half|\\.5)?[\\s-]*(?<quality>(?:"
              + QUALITY
              + "[\\s-]+){0,3})(?<unit>years?|yrs?|months?|mths?)\\b'?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private Durations() {}

  /**
   * @param months the length once
   * @param times how many such lengths
   * @param quality the words between number and unit, such as {@code further}
   */
  record Duration(Span words, int months, int times, String quality) {
    boolean isFurther() {
      return quality.contains("further")
          || quality.contains("additional")
          || quality.contains("optional")
          || quality.contains("extra")
          || quality.contains("more")
          || quality.contains("extension");
    }
  }

  static List<Duration> in(String plain, Span within) {
    var found = new ArrayList<Duration>();
    var m = DURATION.matcher(plain).region(within.start(), within.end()).useTransparentBounds(true);
    while (m.find()) {
      var duration = read(m);
      if (duration.months() > 0 && duration.months() <= 600 && duration.times() <= 10) {
        found.add(duration);
      }
    }
    return found;
  }

  private static Duration read(Matcher m) {
    int months = Numbers.value(m.group("n")) * unit(m.group("unit"));
    if (m.group("half") != null) {
      months += unit(m.group("unit")) / 2;
    }
    var join = m.group("join");
    int times = m.group("times") == null ? 1 : Numbers.value(m.group("times"));
    boolean twoNumbersByChance =
        join != null
            && join.isBlank()
            && DIGITS.matcher(m.group("times")).matches()
            && DIGITS.matcher(m.group("n")).matches();
    var quality = ((join == null ? "" : join) + " " + m.group("quality")).toLowerCase(Locale.UK);
    return new Duration(
        new Span(m.start(), m.end()), months, twoNumbersByChance ? 1 : Math.max(times, 1), quality);
  }

  static int unit(String written) {
    return written.toLowerCase(Locale.UK).startsWith("y") ? 12 : 1;
  }
}

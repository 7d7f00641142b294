package rowan.commissioning.decisions.reading.phrases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates. British order; a financial year runs from 1 April to 31 March; a two-digit year is
 * in this century.
 */
public final class Dates {

  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|(?-i:May|MAY)|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b";
  private static final String DAY = "(?:\\d{1,2})(?:\\s?(?:st|nd|rd|th))?(?:\\s+day)?(?:\\s+of)?";
  private static final String YEAR = "(?:(?:20|19)\\d{2}(?![\\d/])|'\\d{2}\\b)";

  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+(?:the\\s+)?)?(?<end>\\bend\\s+(?:of\\s+)?(?:the\\s+)?(?:financial\\s+year\\s+|calendar\\s+year\\s+"
              + "|year\\s+|month\\s+of\\s+)?)?"
              + "(?:(?<![\\w/.-])(?<iso>(?:19|20)\\d{2}-\\d{2}-\\d{2})(?![\\w-])"
              + "|(?<![\\w/.£-])(?<num>\\d{1,2}([/.-])\\d{1,2}\\4(?:(?:20|19)\\d{2}|(?<!\\.)\\d{2}))(?![\\w/]|[.-]\\d)"
              + ("|(?<![\\w/.£])(?<!(?<!(?:19|20)\\d{2})-)(?<day>" + DAY + "\\s+" + MONTH)
              + ("\\.?,?\\s+(?:" + YEAR + "|(?:1[5-9]|[2-5]\\d)(?![\\w:.,%]|\\s+[A-Z])))")
              + ("|\\b(?<us>" + MONTH + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+20\\d{2})\\b")
              + ("|\\b(?<month>" + MONTH + "\\.?,?\\s+(?:of\\s+)?" + YEAR + ")")
              + ("|(?<![\\w/.£-])(?<short>" + DAY + "\\s+" + MONTH + ")")
              + "|(?<![\\w/.£-])(?<fin>20\\d{2}\\s?[/-]\\s?(?:20)?\\d{2})(?![\\w/-])"
              + ("|\\b(?<vague>(?:spring|summer|autumn|winter|christmas|easter|early|mid|late|Q[1-4]"
                  + "|(?:first|second|third|fourth|last|final)\\s+(?:quarter|half)"
                  + "|quarter\\s+(?:[1-4]|one|two|three|four))[\\s-]+(?:of\\s+|in\\s+)?20\\d{2}"
                  + "(?:\\s?[/-]\\s?\\d{2})?)\\b")
              + "|(?<=\\bend\\sof\\s|\\bend\\s|\\bby\\s|\\byear\\s)(?<year>20\\d{2})(?![\\w/-]))",
          Pattern.CASE_INSENSITIVE);

  /** The named groups of the pattern that can be dated, the most exact first. */
  private static final List<String> FORMS =
      List.of("iso", "num", "day", "us", "month", "short", "fin", "year");

  private static final Pattern TO_THE_NEXT =
      Pattern.compile(
          "\\s*(?:to|and|until|till|-|through to|up to)\\s*(?:the\\s+)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern LEADING_DAY = Pattern.compile("\\d{1,2}");
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{3,}");
  private static final Pattern TRAILING_YEAR = Pattern.compile("\\d{2,4}$");

  private Dates() {}

  /** The dates between two places of a plain text, in the order written. */
  public static List<DatePhrase> in(String plain, int from, int to) {
    var found = new ArrayList<DatePhrase>();
    if (plain.substring(from, to).chars().noneMatch(Character::isDigit)) {
      return found;
    }
    var matcher = DATE.matcher(plain).region(from, to).useTransparentBounds(true);
    while (matcher.find()) {
      var phrase = read(plain, matcher, to);
      if (phrase != null) {
        found.add(phrase);
      }
    }
    return found;
  }

  public static List<DatePhrase> in(String plain) {
    return in(plain, 0, plain.length());
  }

  private static @Nullable DatePhrase read(String plain, Matcher m, int to) {
    var words = new Span(m.start(), m.end());
    boolean atEnd = m.group("end") != null;
    for (var form : FORMS) {
      var written = m.group(form);
      if (written != null) {
        return switch (form) {
          case "iso" -> numeric(words, written, written.split("-"), 2, 0, atEnd);
          case "num" -> numeric(words, written, written.split("[/.-]"), 0, 2, atEnd);
          case "day", "us" ->
              day(words, written, firstNumber(written), month(written), year(written), atEnd);
          case "month" -> month(words, YearMonth.of(year(written), month(written)), atEnd);
          case "short" -> withoutYear(plain, words, written, to);
          case "fin" -> financialYear(words, written, atEnd);
          default -> year(words, Integer.parseInt(written), atEnd);
        };
      }
    }
    return DatePhrase.undated(
        words, "'%s' is not a day, so it was left without a date.".formatted(words.of(plain)));
  }

  private static DatePhrase month(Span words, YearMonth month, boolean atEnd) {
    return new DatePhrase(words, month.atDay(1), month.atEndOfMonth(), atEnd, null);
  }

  private static DatePhrase year(Span words, int year, boolean atEnd) {
    return new DatePhrase(words, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), atEnd, null);
  }

  /** '1 April to 30 September 2024': the first takes its year from the second. */
  private static @Nullable DatePhrase withoutYear(
      String plain, Span words, String written, int to) {
    var joined = TO_THE_NEXT.matcher(plain).region(words.end(), to);
    if (!joined.lookingAt()) {
      return null;
    }
    var next = DATE.matcher(plain).region(joined.end(), to).useTransparentBounds(true);
    if (!next.lookingAt() || next.group("day") == null) {
      return null;
    }
    int year = year(next.group("day"));
    int month = month(written);
    boolean wraps = month > month(next.group("day"));
    return day(words, written, firstNumber(written), month, wraps ? year - 1 : year, false);
  }

  private static @Nullable DatePhrase financialYear(Span words, String written, boolean atEnd) {
    int first = Integer.parseInt(written.substring(0, 4));
    var rest = written.substring(4).replaceAll("\\D", "");
    if (Integer.parseInt(rest) % 100 != (first + 1) % 100) {
      return null;
    }
    return new DatePhrase(
        words,
        LocalDate.of(first, Month.APRIL, 1),
        LocalDate.of(first + 1, Month.MARCH, 31),
        atEnd,
        null);
  }

  private static DatePhrase day(
      Span words, String written, int day, int month, int year, boolean atEnd) {
    try {
      var date = LocalDate.of(year, month, day);
      return new DatePhrase(words, date, date, atEnd, null);
    } catch (DateTimeException impossible) {
      return DatePhrase.undated(
          words, "There is no date '%s': check the day and the month.".formatted(written.strip()));
    }
  }

  private static DatePhrase numeric(
      Span words, String written, String[] parts, int dayAt, int yearAt, boolean atEnd) {
    int year = Integer.parseInt(parts[yearAt]);
    return day(
        words,
        written,
        Integer.parseInt(parts[dayAt]),
        Integer.parseInt(parts[1]),
        year < 100 ? 2000 + year : year,
        atEnd);
  }

  private static int firstNumber(String written) {
    var m = LEADING_DAY.matcher(written);
    return m.find() ? Integer.parseInt(m.group()) : 0;
  }

  private static int year(String written) {
    var m = TRAILING_YEAR.matcher(written);
    int year = m.find() ? Integer.parseInt(m.group()) : 0;
    return year < 100 ? 2000 + year : year;
  }

  private static int month(String written) {
    var m = LETTERS.matcher(written);
    while (m.find()) {
      var start = m.group().substring(0, 3).toUpperCase(Locale.UK);
      for (var month : Month.values()) {
        if (month.name().startsWith(start)) {
          return month.getValue();
        }
      }
    }
    return 0;
  }
}

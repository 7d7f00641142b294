package rowan.commissioning.decisions.reading.phrases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import rowan.foundation.kernel.Money;

/**
 * A sum of money as written ({@code £150k}, {@code £3.3 million}), and what its neighbours say of
 * it.
 *
 * @param yearly whether it is said to be for each year
 * @param fresh whether it is said to be new or additional
 * @param whole whether it is said to be the total, combined or overall sum
 */
public record MoneyPhrase(Span words, Money amount, boolean yearly, boolean fresh, boolean whole) {

  private static final Pattern SUM =
      Pattern.compile(
          "(?:£|GBP\\s?)\\s?(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12})(\\.\\d{1,3})?"
              + "(?:\\s?(k|m|mn|mill?ions?|mil|thousand|bn|billion)\\b)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern YEARLY_AFTER =
      Pattern.compile(
          "^[\\s,)(]*(?:of\\s+\\w+\\s+)?(?:(?:in\\s+)?total\\s+)?(?:(?:of\\s+(?:the\\s+|this\\s+)?\\w+\\s+)?in\\s+(?:each|every)\\s+(?:financial\\s+)?year|per\\s+(?:annum|year|annual)|p\\.?\\s?a\\b|(?:a|each|every|/)\\s?year|annual|yearly|per\\s+financial\\s+year)",
          Pattern.CASE_INSENSITIVE);

  /** '£612,000 in 2026/27': the sum of one year; several such make a budget year by year. */
  private static final Pattern IN_ONE_YEAR =
      Pattern.compile(
          "^[\\s,(]*(?:in|for|during)\\s+(?:the\\s+)?(?:financial\\s+)?(?:year\\s+)?20\\d{2}\\s?[/-]\\s?(?:20)?\\d{2}\\b(?!\\s*(?:to|-|and)\\s*20\\d{2})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern YEARLY_BEFORE =
      Pattern.compile(
          "\\b(?:annual(?:ly|ised)?|yearly|per\\s+annum|each\\s+year)\\b[^.;£]{0,60}$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FRESH_BEFORE =
      Pattern.compile(
          "\\b(?:additional|new|extra|further|increased?|uplift|growth|enhanced)\\b"
              + "(?:\\s+(?!contract|service|model|provi)[\\w'-]+){0,8}\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FRESH_AFTER =
      Pattern.compile(
          "^[^.;£\\n]{0,60}\\ball\\s+of\\s+(?:which|it)\\s+(?:is|being)\\s+(?:new|additional|extra)\\b|^\\s*of\\s+which\\s+(?:is|are|being)\\s+(?:new|additional|extra)\\b|^(?:\\s+(?:per|a|each)\\s+(?:annum|year)|\\s+p\\.?a\\.?)?[\\s,]*(?:\\(?(?:which\\s+)?(?:is|are|being|of(?!\\s+which)|in)\\s+)?(?:\\w+\\s+)?(?:new|additional|extra)\\b(?!\\s+(?:contract|service))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE_BEFORE =
      Pattern.compile(
          "\\b(?:total(?:ling|s)?|combined|overall|whole[- ]life|lifetime|aggregate)\\b[^.;£]{0,60}$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE_AFTER =
      Pattern.compile(
          "^[\\s,(]*(?:in\\s+total|total|overall|over\\s+(?:the\\s+)?(?:\\w+[\\s-]){0,3}(?:years?|term|life))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern THRESHOLD_BEFORE =
      Pattern.compile(
          "(?:[<>]|\\b(?:in\\s+excess\\s+of|(?<!\\bnot\\s)(?<!\\bnot\\sto\\s)exceed\\w*|excess\\s+of|threshold\\w*|(?<!\\bno\\s)(?<!\\bnot\\s)(?:more|less|greater|higher|lower)\\s+than|over|above|below|under))\\s*(?:of\\s+)?(?:the\\s+)?$",
          Pattern.CASE_INSENSITIVE);
  private static final int NEIGHBOURHOOD = 90;

  /** The sums between two places of a plain text; thresholds ('over £500,000') are left out. */
  public static List<MoneyPhrase> in(String plain, int from, int to) {
    var found = new ArrayList<MoneyPhrase>();
    var matcher = SUM.matcher(plain).region(from, to);
    boolean byYears =
        SUM.matcher(plain)
                .region(from, to)
                .results()
                .filter(sum -> IN_ONE_YEAR.matcher(after(plain, sum.end(), to)).find())
                .limit(2)
                .count()
            > 1;
    int previous = from;
    while (matcher.find()) {
      var words = new Span(matcher.start(), matcher.end());
      var before =
          plain.substring(Math.max(previous, words.start() - NEIGHBOURHOOD), words.start());
      var after = after(plain, words.end(), to);
      previous = words.end();
      if (THRESHOLD_BEFORE.matcher(before).find()) {
        continue;
      }
      found.add(
          new MoneyPhrase(
              words,
              amount(matcher.group(1), matcher.group(2), matcher.group(3)),
              YEARLY_AFTER.matcher(after).find()
                  || (byYears && IN_ONE_YEAR.matcher(after).find())
                  || (YEARLY_BEFORE.matcher(before).find() && !WHOLE_AFTER.matcher(after).find()),
              FRESH_BEFORE.matcher(before).find() || FRESH_AFTER.matcher(after).find(),
              WHOLE_BEFORE.matcher(before).find() || WHOLE_AFTER.matcher(after).find()));
    }
    return found;
  }

  private static String after(String plain, int end, int to) {
    return plain.substring(end, Math.min(to, end + NEIGHBOURHOOD));
  }

  private static Money amount(String digits, String decimals, String scale) {
    var number = new BigDecimal(digits.replace(",", "") + (decimals == null ? "" : decimals));
    int zeros =
        switch (scale == null ? "" : scale.toLowerCase(Locale.UK).substring(0, 1)) {
          case "k", "t" -> 3;
          case "m" -> 6;
          case "b" -> 9;
          default -> 0;
        };
    return new Money(number.movePointRight(zeros + 2).longValue());
  }
}

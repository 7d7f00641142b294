package rowan.commissioning.decisions.reading.phrases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first and last day that a clause gives a contract: 'from 1 April 2023 to 31 March 2026',
 * 'commencing 1 October 2025', 'to 31 March 2027'. Days of a present contract's end and days by
 * which something is due are not among them.
 */
record TermDates(
    @Nullable LocalDate starts,
    @Nullable LocalDate ends,
    @Nullable LocalDate extendsTo,
    @Nullable Span words,
    List<String> doubts) {

  private static final Pattern RANGE =
      Loose.pattern(
          "^,?\\s*(?:to|until|till|-|and|through\\s+to|up\\s+to|up\\s+until|to\\s+end|and\\s+(?:ending|ends?|expir\\w+|finish\\w*|conclud\\w+)(?:\\s+on)?|ending(?:\\s+on)?|expiring(?:\\s+on)?)\\s*(?:and\\s+including\\s+)?(?:the\\s+)?$");
  private static final Pattern START_BEFORE =
      Loose.pattern(
          "(?:\\b(?:from|commenc\\w+|start\\w*(?:\\s+date)?|begin\\w*|effective|effect|w\\.?e\\.?f\\.?|live|between|mobilis\\w+)\\s*:?\\s*(?:date\\s+)?(?:on|in|from|of|at)?\\s*(?:or\\s+(?:around|about)\\s+)?(?:the\\s+)?(?:early\\s+)?|\\bperiod\\s*:?\\s*(?:of\\s+|covering\\s+)?)$");
  private static final Pattern END_BEFORE =
      Loose.pattern(
          "\\b(?:to|until|till|ending|ends?(?:\\s+date)?|expir\\w+(?:\\s+date)?|through\\s+to|finish\\w*|conclud\\w+)\\s*:?\\s*(?:on|in|at)?\\s*(?:and\\s+including\\s+)?(?:the\\s+)?$");
  private static final Pattern OF_A_PRESENT_CONTRACT =
      Loose.pattern(
          "\\b(?:current|existing|present|previous|incumbent(?=\\s+(?:service\\s+)?(?:contract|agreement|arrangement)))\\b(?!\\s+(?:service\\s+)?(?:providers?|suppliers?|contractors?)\\b)[^.;]{0,90}$");
  private static final Pattern OPTIONAL =
      Loose.pattern("\\b(?:option\\w*|extend\\w*|extension\\w*|extendable)\\b[^.;]{0,60}$");
  private static final int NEIGHBOURHOOD = 100;

  static TermDates in(String plain, Span within) {
    LocalDate starts = null;
    LocalDate ends = null;
    LocalDate latest = null;
    Span words = null;
    var doubts = new ArrayList<String>();
    DatePhrase previous = null;
    boolean previousStarts = false;
    for (var date : Dates.in(plain, within.start(), within.end())) {
      int from = previous == null ? within.start() : previous.words().end();
      var before =
          plain.substring(
              Math.max(from, date.words().start() - NEIGHBOURHOOD), date.words().start());
      boolean ofTheTerm = !OF_A_PRESENT_CONTRACT.matcher(before).find();
      boolean starting = ofTheTerm && START_BEFORE.matcher(before).find();
      boolean ranging = previous != null && RANGE.matcher(before).find();
      boolean ending = ofTheTerm && (ranging || END_BEFORE.matcher(before).find());
      if (starting || ending) {
        if (date.doubt() != null) {
          doubts.add(date.doubt());
        }
        words = words == null ? date.words() : words.with(date.words());
      }
      if (ranging && starts == null && !previousStarts && previous != null) {
        starts = previous.asStart();
        words = words == null ? previous.words() : words.with(previous.words());
        previousStarts = true;
      }
      if (starting && starts == null) {
        starts = date.asStart();
      } else if (ending && OPTIONAL.matcher(before).find()) {
        latest = date.asEnd();
      } else if (ending && ends == null) {
        ends = date.asEnd();
      }
      previousStarts = starting;
      previous = date;
    }
    if (starts != null && ends != null && ends.isBefore(starts)) {
      doubts.add("The contract would end on %s, before it starts on %s.".formatted(ends, starts));
      ends = null;
    }
    return new TermDates(starts, ends, latest, words, List.copyOf(doubts));
  }
}

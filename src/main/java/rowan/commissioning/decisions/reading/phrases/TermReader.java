package rowan.commissioning.decisions.reading.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one clause's term: each length of time is the initial period, an extension or a total, told
 * by the words around it. A total is never an extension; it only checks the sum.
 */
final class TermReader {

  private static final Pattern YEAR_BY_YEAR =
      Loose.pattern(
          "\\b(?:annually|yearly|annual\\s+(?:basis|increments?|extensions?)|year[- ](?:by|on)[- ]year|on\\s+an\\s+annual)\\b");
  private static final Pattern REPEATED_BEFORE =
      Loose.pattern(
          "\\b(?:(twice)|(?:on\\s+)?(?:up\\s+to\\s+)?("
              + Numbers.ONE
              + ")\\s+(?:separate\\s+|further\\s+)?(?:times|occasions))\\b[^.;]{0,50}$");
  private static final Pattern REPEATED_AFTER =
      Loose.pattern(
          "^\\W*(?:each\\b)?[\\s,]*(?:exercisable\\s+|on\\s+|up\\s+to\\s+)*(?:(twice)|("
              + Numbers.ONE
              + ")\\s+(?:separate\\s+)?(?:times|occasions))\\b");
  private static final Pattern INCLUDES =
      Loose.pattern("\\b(?:includ\\w*|inclusive|comprising|compris\\w*|made\\s+up)\\b");
  private static final Pattern MAXIMUM = Loose.pattern("\\b(?:maximum|up\\s+to)\\b[^.;,]{0,40}$");
  private static final Pattern COST_OVER =
      Loose.pattern(
          "(?:£[^.;£]{0,50}|\\b(?:costs?|value|spend|expenditure)\\b[^.;£]{0,60})\\b(?:over|across)\\s+(?:the\\s+|an?\\s+)?(?:\\w+\\s+){0,3}\\(?$");
  private static final int NEIGHBOURHOOD = 100;

  private final String plain;
  private final Span within;
  private final List<Integer> extensions = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();
  private @Nullable Integer initial;
  private @Nullable Integer total;

  /** 'Up to five years (three years with an option of two)': three, until the sum tells. */
  private @Nullable Integer firstOfTheParts;

  /** '£2m over five years': the contract's length only where nothing else says it. */
  private Durations.@Nullable Duration costedOver;

  private @Nullable Span words;
  private boolean initialByName;
  private boolean initialHoldsExtensions;
  private boolean atMost;

  TermReader(String plain, Span within) {
    this.plain = plain;
    this.within = within;
  }

  TermPhrase read() {
    var sums = PlusTerm.in(plain, within);
    var plus = sums.isEmpty() ? null : sums.getFirst();
    var durations = Durations.in(plain, within);
    for (int i = 0; i < durations.size(); i++) {
      int before = i == 0 ? within.start() : durations.get(i - 1).words().end();
      int after = i + 1 < durations.size() ? durations.get(i + 1).words().start() : within.end();
      place(durations.get(i), before, after);
    }
    if (initial == null && total == null && costedOver != null) {
      initial = costedOver.months() * costedOver.times();
      saw(costedOver.words());
    }
    var dates = TermDates.in(plain, within);
    boolean begun = initial != null || (dates.starts() != null && dates.ends() != null);
    if (plus != null && begun && (plus.continues() || saysTheSteps(plus))) {
      goOn(plus);
    } else if (plus != null) {
      takeSum(plus);
    }
    for (var later : sums.subList(Math.min(1, sums.size()), sums.size())) {
      if (saysTheSteps(later)) {
        goOn(later);
      }
    }
    reconcile();
    return withDates(dates);
  }

  /** 'Two years (plus 1 plus 1)': extensions, or the steps of the extension said before. */
  private void goOn(PlusTerm plus) {
    extensions.clear();
    extensions.addAll(plus.parts());
    saw(plus.words());
  }

  /** '3 years with a 2 year extension (1+1)': the parts of the extension just said, and no term. */
  private boolean saysTheSteps(PlusTerm plus) {
    boolean inBrackets =
        plus.words().start() > within.start() && plain.charAt(plus.words().start() - 1) == '(';
    return inBrackets && !extensions.isEmpty() && sum(plus.parts()) == sum(extensions);
  }

  private void takeSum(PlusTerm plus) {
    int said = initial == null ? 0 : initial;
    int sum = plus.initialMonths() + sum(plus.extensionMonths());
    if (total == null && said == sum) {
      total = said;
    }
    initial = plus.initialMonths();
    extensions.clear();
    extensions.addAll(plus.extensionMonths());
    saw(plus.words());
  }

  private void place(Durations.Duration duration, int from, int to) {
    var span = duration.words();
    var before = plain.substring(Math.max(from, span.start() - NEIGHBOURHOOD), span.start());
    var after = plain.substring(span.end(), Math.min(to, span.end() + NEIGHBOURHOOD));
    if (COST_OVER.matcher(before).find()) {
      costedOver = duration;
      return;
    }
    var role = DurationRole.of(duration, before, after, !extensions.isEmpty());
    switch (role) {
      case STEP -> splitLast(duration.months());
      case TOTAL -> {
        total = duration.months() * duration.times();
        atMost |= MAXIMUM.matcher(before).find();
      }
      case EXTENSION -> extend(duration, before, after);
      case INITIAL -> begin(duration, before);
      case NONE -> {
        return;
      }
    }
    saw(span);
  }

  private void extend(Durations.Duration duration, String before, String after) {
    if (extensions.isEmpty() && INCLUDES.matcher(before).find() && !initialByName) {
      initialHoldsExtensions = true;
    }
    int times = Math.max(duration.times(), repeats(before, after));
    for (int i = 0; i < Math.min(times, 10); i++) {
      extensions.add(duration.months());
    }
    boolean yearly = YEAR_BY_YEAR.matcher(before).find() || YEAR_BY_YEAR.matcher(after).find();
    if (yearly && times == 1 && duration.months() > 12) {
      splitLast(12);
    }
  }

  private static int repeats(String before, String after) {
    var m = REPEATED_BEFORE.matcher(before);
    var n = REPEATED_AFTER.matcher(after);
    if (m.find()) {
      return m.group(1) != null ? 2 : Numbers.value(m.group(2));
    }
    if (n.find()) {
      return n.group(1) != null ? 2 : Numbers.value(n.group(2));
    }
    return 1;
  }

  private void splitLast(int step) {
    int whole = extensions.getLast();
    if (step > 0 && step < whole && whole % step == 0 && whole / step <= 10) {
      extensions.removeLast();
      for (int i = 0; i < whole / step; i++) {
        extensions.add(step);
      }
    }
  }

  private void begin(Durations.Duration duration, String before) {
    int length = duration.months() * duration.times();
    boolean named = DurationRole.isCalledInitial(duration, before);
    if (initial == null) {
      initial = length;
      initialByName = named;
    } else if (named && !initialByName) {
      total = initial;
      initial = length;
      initialByName = true;
    } else if (extensions.isEmpty() && length < 12 && before.strip().equals("and")) {
      initial = initial + length;
    } else if (extensions.isEmpty() && length < initial) {
      firstOfTheParts = length;
    }
  }

  /** Makes a total that stands alone the initial period, and checks the sum where there is one. */
  private void reconcile() {
    int more = sum(extensions);
    if (firstOfTheParts != null && initial != null && firstOfTheParts + more == initial) {
      total = initial;
      initial = firstOfTheParts;
    }
    if (initial == null && total != null) {
      initial = more < total ? Integer.valueOf(total - more) : total;
    } else if (initial != null && initialHoldsExtensions && more < initial) {
      initial = initial - more;
    }
    if (more == 0 && atMost && initial != null && total != null && total > initial) {
      extensions.add(total - initial);
      more = sum(extensions);
    }
    int sum = (initial == null ? 0 : initial) + more;
    if (total != null && total != sum) {
      doubts.add(
          "The text says %s in total, but the parts add up to %s."
              .formatted(months(total), months(sum)));
    }
  }

  private TermPhrase withDates(TermDates dates) {
    doubts.addAll(dates.doubts());
    var seen = dates.words();
    if (seen != null) {
      saw(seen);
    }
    var starts = dates.starts();
    var ends = dates.ends();
    var between = starts == null || ends == null ? null : TermPhrase.wholeMonths(starts, ends);
    if (initial == null) {
      initial = between;
    } else if (between != null && !between.equals(initial)) {
      doubts.add(
          "The dates span %s, but the text says %s.".formatted(months(between), months(initial)));
    }
    var longer = extensions.isEmpty() ? upToTheLatest(dates) : null;
    if (longer != null) {
      extensions.add(longer);
    }
    return new TermPhrase(
        initial, List.copyOf(extensions), starts, ends, words, List.copyOf(doubts));
  }

  /** 'With an option to extend to 31 March 2029': the months from the initial end to that day. */
  private @Nullable Integer upToTheLatest(TermDates dates) {
    var latest = dates.extendsTo();
    var last = dates.ends();
    var starts = dates.starts();
    if (last == null && starts != null && initial != null) {
      last = starts.plusMonths(initial).minusDays(1);
    }
    return latest == null || last == null ? null : TermPhrase.wholeMonths(last.plusDays(1), latest);
  }

  private void saw(Span span) {
    words = words == null ? span : words.with(span);
  }

  private static int sum(List<Integer> months) {
    return months.stream().mapToInt(Integer::intValue).sum();
  }

  private static String months(int months) {
    if (months % 12 != 0) {
      return months + " months";
    }
    return months == 12 ? "1 year" : months / 12 + " years";
  }
}

package rowan.commissioning.decisions.reading.wording;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.phrases.DatePhrase;
import rowan.commissioning.decisions.reading.phrases.Dates;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Span;

/** The day by which something is due: 'by', 'no later than', 'before', 'due in'. */
public final class DueDate {

  public static final Pattern DUE =
      Loose.pattern(
          "(?:\\bby(?:\\s+no\\s+later\\s+than|\\s+or\\s+before)?|\\b(?:no|not)\\s+later\\s+than|\\bbefore|\\bon\\s+or\\s+before|\\bdue\\s+(?:by|on|in|at)|\\bdeadline\\s+(?:of|is)|\\bin\\s+(?:place|time)\\s+(?:by|from|for|on)|\\bcomplet\\w+\\s+(?:by|in|on)|\\bready\\s+(?:by|for|from)|\\bgo(?:es|ing)?\\s+live\\s+(?:by|on|in|from)|\\boperational\\s+(?:by|from|on))\\s*(?:the\\s+)?(?:latest\\s+)?$");

  /** 'By June to hear survivors, and by July to ...': this day is that of the next act. */
  private static final Pattern BEGINS_THE_NEXT =
      Loose.pattern(
          "(?:[,;]|\\band\\b)\\s*(?:and\\s+)?(?:that\\s*,?\\s*|to\\s*,?\\s*|then\\s*,?\\s*)?(?:by|no\\s+later\\s+than|not\\s+later\\s+than|before)\\s+(?:the\\s+)?$");

  private static final Pattern AT = Loose.pattern("\\s*(?:in|at|during|on|for)\\s+(?:the\\s+)?");

  private DueDate() {}

  /** The day by which an act is due; where the words set several days, the one nearest to it. */
  public static @Nullable DatePhrase of(Span act, Wording wording, Span within) {
    DatePhrase before = null;
    for (var date : all(wording, within)) {
      if (date.words().end() <= act.start()) {
        before = date;
        continue;
      }
      var between =
          wording
              .plain()
              .substring(Math.min(act.end(), date.words().start()), date.words().start());
      boolean next = before != null && BEGINS_THE_NEXT.matcher(between).find();
      return next ? before : date;
    }
    return before;
  }

  /** 'A report in March': the day on which it is asked for, right behind the words that ask. */
  public static @Nullable DatePhrase rightAfter(Span act, Wording wording, Span within) {
    for (var date : Dates.in(wording.plain(), act.end(), within.end())) {
      var between = wording.plain().substring(act.end(), date.words().start());
      return AT.matcher(between).matches() ? date : null;
    }
    return null;
  }

  private static List<DatePhrase> all(Wording wording, Span within) {
    return Dates.in(wording.plain(), within.start(), within.end()).stream()
        .filter(date -> DUE.matcher(wording.before(date.words().start(), within, 40)).find())
        .toList();
  }
}

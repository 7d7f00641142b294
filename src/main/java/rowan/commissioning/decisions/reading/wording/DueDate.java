package rowan.commissioning.decisions.reading.wording;

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

  private DueDate() {}

  public static @Nullable DatePhrase in(Wording wording, Span within) {
    for (var date : Dates.in(wording.plain(), within.start(), within.end())) {
      if (DUE.matcher(wording.before(date.words().start(), within, 40)).find()) {
        return date;
      }
    }
    return null;
  }
}

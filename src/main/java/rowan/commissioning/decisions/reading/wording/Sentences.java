package rowan.commissioning.decisions.reading.wording;

import java.util.ArrayList;
import java.util.List;
import rowan.commissioning.decisions.reading.phrases.Clause;
import rowan.commissioning.decisions.reading.phrases.Span;

/**
 * Runs of clauses that one grant of authority may reach over: a sentence, with its semicolons and
 * the sub-items under its colon, and all its acts.
 */
public final class Sentences {

  private Sentences() {}

  public static List<Span> of(Wording wording) {
    var sentences = new ArrayList<Span>();
    Span current = null;
    for (var clause : wording.clauses()) {
      boolean goesOn =
          current != null
              && (completes(clause, current)
                  || clause.words().start() == current.end()
                  || endsOpen(wording.plain(), current.end()));
      if (goesOn && current != null) {
        current = current.with(clause.words());
      } else {
        if (current != null) {
          sentences.add(current);
        }
        current = clause.words();
      }
    }
    if (current != null) {
      sentences.add(current);
    }
    return sentences;
  }

  private static boolean completes(Clause clause, Span sentence) {
    var stem = clause.stem();
    return stem != null && sentence.contains(stem);
  }

  private static boolean endsOpen(String plain, int end) {
    int at = end - 1;
    while (at > 0 && Character.isWhitespace(plain.charAt(at))) {
      at--;
    }
    return at >= 0 && ":,;".indexOf(plain.charAt(at)) >= 0;
  }
}

package rowan.support.answering.marking;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits words into sentences, as they are marked one by one. */
public final class Sentences {

  private Sentences() {}

  public static List<String> of(String words) {
    var sentences = new ArrayList<String>();
    for (var line : words.split("\\R", -1)) {
      var breaks = BreakIterator.getSentenceInstance(Locale.UK);
      breaks.setText(line);
      int from = breaks.first();
      for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
        var sentence = line.substring(from, to).strip();
        if (!sentence.isEmpty()) {
          sentences.add(sentence);
        }
      }
    }
    return sentences;
  }
}

package rowan.commissioning.decisions.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import rowan.commissioning.decisions.reading.phrases.Span;
import rowan.commissioning.decisions.recording.Mandate;

/** A text cut where mandates come from some of its words, so that a page can mark those. */
public final class Words {

  private Words() {}

  /** A stretch of a text. */
  public record Part(String words, boolean marked) {}

  /** The whole text, with every word marked that a mandate comes from. */
  static List<Part> marked(String text, List<Mandate> mandates) {
    var spans =
        mandates.stream()
            .map(mandate -> mandate.origin().words())
            .filter(Objects::nonNull)
            .filter(span -> span.end() <= text.length())
            .sorted(Comparator.comparingInt(Span::start))
            .toList();
    var parts = new ArrayList<Part>();
    int at = 0;
    for (var span : spans) {
      if (span.end() <= at) {
        continue;
      }
      int start = Math.max(at, span.start());
      add(parts, text.substring(at, start), false);
      add(parts, text.substring(start, span.end()), true);
      at = span.end();
    }
    add(parts, text.substring(at), false);
    return List.copyOf(parts);
  }

  private static void add(List<Part> parts, String words, boolean marked) {
    if (words.isEmpty()) {
      return;
    }
    if (!parts.isEmpty() && parts.getLast().marked() == marked) {
      parts.set(parts.size() - 1, new Part(parts.getLast().words() + words, marked));
    } else {
      parts.add(new Part(words, marked));
    }
  }
}

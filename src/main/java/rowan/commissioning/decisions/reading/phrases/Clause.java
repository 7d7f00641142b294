package rowan.commissioning.decisions.reading.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of words that says one thing: a sentence, or what stands between semicolons, or a
 * sub-item with the stem that it completes ('Approve a tender for:' above '(a) the refuge').
 */
public record Clause(Span words, @Nullable Span stem) {

  private static final Pattern BREAK = Pattern.compile("\\n|;\\s|[.!?][)\"']?\\s+(?=[A-Z0-9(\"'])");
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?:\\b(?:No|Nos|e\\.g|i\\.e|St|Mr|Mrs|Ms|Dr|Cllr|Cllrs|approx|p\\.a|Co|Ltd|para|paras|ref|vs|s|S|c|v"
              + "|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)|(?:^|[\\s(.])[A-Z])$");

  /** The clauses of a plain text in order. */
  public static List<Clause> in(String plain) {
    var found = new ArrayList<Clause>();
    int start = 0;
    Span stem = null;
    var matcher = BREAK.matcher(plain);
    while (matcher.find()) {
      if (plain.charAt(matcher.start()) == '.'
          && ABBREVIATED
              .matcher(plain.substring(Math.max(start, matcher.start() - 8), matcher.start()))
              .find()) {
        continue;
      }
      int end = plain.charAt(matcher.start()) == '\n' ? matcher.start() : matcher.start() + 1;
      stem = add(found, plain, start, end, stem);
      start = matcher.end();
    }
    add(found, plain, start, plain.length(), stem);
    return found;
  }

  /** Adds what is there, and answers the stem for what follows. */
  private static @Nullable Span add(
      List<Clause> found, String plain, int start, int end, @Nullable Span stem) {
    if (plain.substring(start, end).isBlank()) {
      return stem;
    }
    var words = new Span(start, end);
    found.add(new Clause(words, stem));
    return plain.substring(start, end).stripTrailing().endsWith(":") ? words : stem;
  }
}

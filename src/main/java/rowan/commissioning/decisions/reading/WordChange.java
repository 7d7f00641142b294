package rowan.commissioning.decisions.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of words that two texts share, or that only one of them has. Read in order, the kept and
 * removed runs give the words of the first text, the kept and added runs the second.
 */
public record WordChange(Kind kind, String words) {

  /** What happened to a run of words. */
  public enum Kind {
    KEPT,
    REMOVED,
    ADDED
  }

  /** Above this many words a comparison word by word costs too much; the whole is then replaced. */
  private static final int MOST_WORDS = 1_500;

  /** The shortest way from one text to the other, word by word; capitals are no change. */
  public static List<WordChange> between(String before, String after) {
    var from = before.strip().split("\\s+");
    var to = after.strip().split("\\s+");
    if (from.length > MOST_WORDS || to.length > MOST_WORDS) {
      return List.of(
          new WordChange(Kind.REMOVED, before.strip()), new WordChange(Kind.ADDED, after.strip()));
    }
    var common = commonTails(from, to);
    var runs = new Runs();
    int i = 0;
    int j = 0;
    while (i < from.length && j < to.length) {
      if (from[i].equalsIgnoreCase(to[j])) {
        runs.add(Kind.KEPT, to[j]);
        i++;
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        runs.add(Kind.REMOVED, from[i++]);
      } else {
        runs.add(Kind.ADDED, to[j++]);
      }
    }
    while (i < from.length) {
      runs.add(Kind.REMOVED, from[i++]);
    }
    while (j < to.length) {
      runs.add(Kind.ADDED, to[j++]);
    }
    return List.copyOf(runs.done);
  }

  /** How many words the two tails have in common, for each pair of places. */
  private static short[][] commonTails(String[] from, String[] to) {
    var common = new short[from.length + 1][to.length + 1];
    for (int i = from.length - 1; i >= 0; i--) {
      for (int j = to.length - 1; j >= 0; j--) {
        common[i][j] =
            from[i].equalsIgnoreCase(to[j])
                ? (short) (common[i + 1][j + 1] + 1)
                : (short) Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  /** Puts neighbours of one kind together. */
  private static final class Runs {
    final List<WordChange> done = new ArrayList<>();

    void add(Kind kind, String word) {
      if (!done.isEmpty() && done.getLast().kind() == kind) {
        done.set(done.size() - 1, new WordChange(kind, done.getLast().words() + " " + word));
      } else {
        done.add(new WordChange(kind, word));
      }
    }
  }
}

package rowan.support.casework.finding.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Compares the words of two names, whatever order they stand in. */
final class Words {

  private static final int LONG_ENOUGH_TO_MISSPELL = 4;
  private static final int LONG = 8;
  private static final int LEAST_BEGINNING = 2;

  private Words() {}

  private record Pair(int asked, int known, Agreement agreement) {}

  /**
   * How each word that is looked for agrees with one of the known ones; each known word counts
   * once. A word that is only known, such as a second forename, says nothing.
   */
  static List<Agreement> compared(
      List<String> asked, List<String> known, Predicate<String> common) {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < asked.size(); i++) {
      for (int j = 0; j < known.size(); j++) {
        int one = i;
        int other = j;
        compared(asked.get(i), known.get(j), common)
            .ifPresent(agreement -> pairs.add(new Pair(one, other, agreement)));
      }
    }
    pairs.sort(Comparator.comparingDouble((Pair pair) -> pair.agreement.weight()).reversed());
    return matched(asked, known, pairs);
  }

  private static List<Agreement> matched(List<String> asked, List<String> known, List<Pair> pairs) {
    var askedTaken = new boolean[asked.size()];
    var knownTaken = new boolean[known.size()];
    var found = new ArrayList<Agreement>();
    for (var pair : pairs) {
      if (!askedTaken[pair.asked] && !knownTaken[pair.known]) {
        askedTaken[pair.asked] = true;
        knownTaken[pair.known] = true;
        found.add(pair.agreement);
      }
    }
    int unmatched = Math.min(asked.size(), known.size()) - found.size();
    for (int i = 0; i < unmatched; i++) {
      found.add(Agreement.OTHER_WORD);
    }
    return found;
  }

  private static Optional<Agreement> compared(String one, String other, Predicate<String> common) {
    if (one.equals(other)) {
      return Optional.of(common.test(one) ? Agreement.SAME_COMMON_WORD : Agreement.SAME_WORD);
    }
    if (one.length() >= LEAST_BEGINNING && Sound.alike(one, other)) {
      return Optional.of(Agreement.WORD_SOUNDS_ALIKE);
    }
    if (slips(one, other) <= mostSlips(one, other)) {
      return Optional.of(Agreement.WORD_SPELT_ALIKE);
    }
    boolean begins =
        Math.min(one.length(), other.length()) >= LEAST_BEGINNING
            && (one.startsWith(other) || other.startsWith(one));
    return begins ? Optional.of(Agreement.WORD_BEGINS_ALIKE) : Optional.empty();
  }

  private static int mostSlips(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    return shorter < LONG_ENOUGH_TO_MISSPELL ? 0 : shorter < LONG ? 1 : 2;
  }

  /** How many letters are missing, added, changed, or in each other's place. */
  static int slips(String one, String other) {
    int[][] steps = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(steps[i - 1][j], steps[i][j - 1]) + 1;
        least = Math.min(least, steps[i - 1][j - 1] + changed);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          least = Math.min(least, steps[i - 2][j - 2] + 1);
        }
        steps[i][j] = least;
      }
    }
    return steps[one.length()][other.length()];
  }
}

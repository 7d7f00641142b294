package rowan.commissioning.decisions.reading.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Typography;
import rowan.commissioning.decisions.reading.structure.Block.Item;
import rowan.commissioning.decisions.reading.structure.DecisionStructure.Resolution;

/** Compares what was recommended with what was resolved, by the words that they share. */
final class Comparing {

  private static final double SAME_RESOLUTION = 0.5;
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}£]+");
  private static final Pattern CALLED_RECOMMENDATION =
      Loose.pattern("\\brecommendations?\\s+\\(?(?:\\d{1,2}|[a-h]|[ivx]{1,4})\\b");
  private static final Map<String, String> SAME_WORD =
      Map.of(
          "one", "1", "two", "2", "three", "3", "four", "4", "five", "5", "six", "6", "twelve",
          "12", "are", "be", "is", "be");

  private Comparing() {}

  /** A possible pair with the share of words that it has in common. */
  private record Pair(int recommended, int resolved, double likeness) {}

  /** What was resolved, each with its recommendation, then what was recommended and dropped. */
  static List<Resolution> both(List<Item> recommended, List<Item> resolved) {
    var partner = pairs(recommended, resolved);
    var judged = new ArrayList<Resolution>();
    for (int i = 0; i < resolved.size(); i++) {
      var item = resolved.get(i);
      int from = partner[i];
      var before = from < 0 ? null : recommended.get(from).text();
      judged.add(
          new Resolution(
              item.number(), item.text(), from >= 0, true, changed(before, item.text())));
    }
    for (int i = 0; i < recommended.size(); i++) {
      int place = i;
      if (Arrays.stream(partner).noneMatch(from -> from == place)) {
        judged.add(
            new Resolution(
                recommended.get(i).number(), recommended.get(i).text(), true, false, null));
      }
    }
    return List.copyOf(judged);
  }

  /** For each resolved item the place of its recommendation, or -1; the most alike pair first. */
  private static int[] pairs(List<Item> recommended, List<Item> resolved) {
    var partner = new int[resolved.size()];
    Arrays.fill(partner, -1);
    var candidates = new ArrayList<Pair>();
    var left = recommended.stream().map(item -> words(item.text())).toList();
    var right = resolved.stream().map(item -> words(item.text())).toList();
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        double likeness = likeness(left.get(i), right.get(j));
        if (likeness >= SAME_RESOLUTION) {
          candidates.add(new Pair(i, j, likeness - Math.abs(i - j) * 1e-6));
        }
      }
    }
    candidates.sort((a, b) -> Double.compare(b.likeness(), a.likeness()));
    var taken = new boolean[recommended.size()];
    for (var pair : candidates) {
      if (partner[pair.resolved()] < 0 && !taken[pair.recommended()]) {
        partner[pair.resolved()] = pair.recommended();
        taken[pair.recommended()] = true;
      }
    }
    return partner;
  }

  /** The share of the first list's items that the second says too. */
  static double share(List<Item> first, List<Item> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    var others = second.stream().map(item -> words(item.text())).toList();
    long same =
        first.stream()
            .map(item -> words(item.text()))
            .filter(words ->
                others.stream().anyMatch(other -> likeness(words, other) >= SAME_RESOLUTION))
            .count();
    return (double) same / first.size();
  }

  /** Whether the items refer to each other as recommendations. */
  static boolean callThemselvesRecommendations(List<Item> items) {
    return items.stream()
        .anyMatch(item -> CALLED_RECOMMENDATION.matcher(Typography.plain(item.text())).find());
  }

  private static @Nullable String changed(@Nullable String before, String after) {
    return before == null || wordList(before).equals(wordList(after)) ? null : before;
  }

  private static List<String> wordList(String text) {
    return Arrays.stream(NOT_A_WORD.split(text.toLowerCase(Locale.UK)))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Map<String, Integer> words(String text) {
    var counts = new HashMap<String, Integer>();
    for (var word : wordList(text)) {
      counts.merge(SAME_WORD.getOrDefault(word, word), 1, Integer::sum);
    }
    return counts;
  }

  /** Twice the words in common over the words of both: 1 for the same words, 0 for none. */
  private static double likeness(Map<String, Integer> first, Map<String, Integer> second) {
    int common = 0;
    int all = 0;
    for (var entry : first.entrySet()) {
      all += entry.getValue();
      common += Math.min(entry.getValue(), second.getOrDefault(entry.getKey(), 0));
    }
    for (int count : second.values()) {
      all += count;
    }
    return all == 0 ? 0 : 2.0 * common / all;
  }
}

package rowan.commissioning.decisions.reading.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Typography;
import rowan.commissioning.decisions.reading.structure.Block.Item;

/**
 * 'That the recommendations be approved subject to 2.2 being amended to read: ...': all of them are
 * resolved, each in the words recommended but for those that the resolution changes.
 *
 * @param resolved what was resolved
 * @param doubts where the text says that one was changed, and not how
 */
record Amended(List<Item> resolved, List<String> doubts) {

  private static final Pattern APPROVED_BUT =
      Loose.pattern(
          "^[^.;:]{0,80}?\\brecommendations?\\b[^;]{0,100}?\\bsubject\\s+to\\b(?=[^\\n]{0,200}?\\b(?:amend|chang|delet|replac|reword|revis)\\w*)");
  private static final Pattern CHANGE =
      Loose.pattern(
          "\\b(?:(?:recommendation|paragraph|resolution|number|no\\.?)\\s+)?\\(?(?<number>\\d{1,2}(?:\\.\\d{1,2})*|(?-i:[A-Z])|(?<=\\()(?:[a-z]|[ivx]{1,4})(?=\\)))\\)?\\s+(?:be(?:ing)?|is|to\\s+be)\\s+(?:amended|changed|replaced|reworded|revised)\\b"
              + "(?:\\s+(?:so\\s+as\\s+)?(?:to\\s+(?:read|say)|as\\s+follows|by|so\\s+that\\s+it\\s+reads)\\s*[:,-]?\\s*(?<words>['\"]?[^\\n]+))?");
  private static final Pattern QUOTES =
      Pattern.compile("^['\"\\u2018\\u201C]+|['\"\\u2019\\u201D.]+$");

  /** What was resolved, or null where the text approves nothing with a change. */
  static @Nullable Amended of(List<Item> recommended, List<Item> resolved) {
    if (recommended.isEmpty() || resolved.isEmpty()) {
      return null;
    }
    var text = resolved.getFirst().text();
    var plain = Typography.plain(text);
    if (!APPROVED_BUT.matcher(plain).find()) {
      return null;
    }
    var items = new ArrayList<>(recommended);
    var doubts = new ArrayList<String>();
    var change = CHANGE.matcher(plain);
    while (change.find()) {
      apply(change, text, items, doubts);
    }
    items.addAll(resolved.subList(1, resolved.size()));
    return new Amended(List.copyOf(items), List.copyOf(doubts));
  }

  private static void apply(Matcher change, String text, List<Item> items, List<String> doubts) {
    var number = change.group("number").toLowerCase(Locale.UK);
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      if (!item.number().toLowerCase(Locale.UK).equals(number)) {
        continue;
      }
      if (change.group("words") == null) {
        doubts.add(
            "Recommendation %s was approved with a change, but the text does not say which: check it."
                .formatted(item.number()));
      } else {
        var words = text.substring(change.start("words"), change.end("words"));
        items.set(i, new Item(item.number(), QUOTES.matcher(words.strip()).replaceAll("")));
      }
    }
  }
}

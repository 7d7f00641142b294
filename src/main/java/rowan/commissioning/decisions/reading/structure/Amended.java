package rowan.commissioning.decisions.reading.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Typography;
import rowan.commissioning.decisions.reading.structure.Block.Item;

/**
 * 'That the recommendations be approved subject to 2.2 being amended to read: ...': all of them are
 * resolved, each in the words recommended but for those that the resolution changes; one that it
 * strikes out is not resolved.
 *
 * @param resolved what was resolved
 * @param doubts where the text says that one was changed, and not how
 */
record Amended(List<Item> resolved, List<String> doubts) {

  private static final Pattern APPROVED_BUT =
      Loose.pattern(
          "^[^.;:]{0,80}?\\b(?:recommendations?\\b[^;]{0,100}?|(?:approved|agreed|adopted|accepted|endorsed)\\s*,?\\s*)\\b(?:subject\\s+to|with\\s+the\\s+exception\\s+of|except(?:ing)?(?:\\s+for)?|save\\s+(?:for|that)|other\\s+than|apart\\s+from)\\b");
  private static final String WHICH =
      "(?:(?:recommendations?|paragraph|resolution|number|no\\.?)\\s+)?\\(?(?<number>\\d{1,2}(?:\\.\\d{1,2})*|(?-i:[A-Z])|(?<=\\()(?:[a-z]|[ivx]{1,4})(?=\\)))\\)?";
  private static final Pattern CHANGE =
      Loose.pattern(
          "\\b"
              + WHICH
              + "\\s+(?:be(?:ing)?|is|to\\s+be)\\s+(?:amended|changed|replaced|reworded|revised)\\b"
              + "(?:\\s+(?:so\\s+as\\s+)?(?:to\\s+(?:read|say)|as\\s+follows|by|so\\s+that\\s+it\\s+reads)\\s*[:,-]?\\s*(?<words>['\"][^\\n]+?[\\w.)]['\"](?=\\s*(?:[.,;]|and\\b|$))|[^\\n]+))?"
              + "|\\b(?:(?:an?|the)\\s+)?(?:amendment|change|revision)\\s+(?:of|to)\\s+(?:recommendation\\s+|paragraph\\s+)?\\(?(?<of>\\d{1,2}(?:\\.\\d{1,2})*|(?-i:[A-Z])|(?<=\\()(?:[a-z]|[ivx]{1,4})(?=\\)))\\)?");
  private static final Pattern STRUCK_OUT =
      Loose.pattern(
          "\\b"
              + WHICH
              + "\\s*,?\\s+(?:(?:which|that)\\s+)?(?:(?:be(?:ing)?|is|was|to\\s+be)\\s+)(?:\\w+ly\\s+)?(?:deleted|removed|struck\\s+out|withdrawn|deferred|rejected|refused|not\\s+(?:approved|agreed))\\b");
  private static final Pattern EXCEPTED =
      Loose.pattern(
          "\\b(?:with\\s+the\\s+exception\\s+of|except(?:ing)?(?:\\s+for)?|save\\s+for|other\\s+than|apart\\s+from|deletion\\s+of|removal\\s+of)\\s+"
              + WHICH
              + "(?!\\s+(?:be|is)\\w*\\s+(?:amend|chang|reword|revis|replac))");
  private static final Pattern SOME_CHANGE =
      Loose.pattern("\\b(?:amend|chang|delet|replac|reword|revis)\\w*");
  private static final Pattern QUOTES =
      Pattern.compile("^['\"\\u2018\\u201C]+|['\"\\u2019\\u201D.]+$");

  /** What was resolved, or null where the text approves nothing with a change. */
  static @Nullable Amended of(List<Item> recommended, List<Item> resolved) {
    if (recommended.isEmpty() || resolved.isEmpty()) {
      return null;
    }
    var amended = in(resolved.getFirst().text(), recommended);
    if (amended == null) {
      return null;
    }
    var items = new ArrayList<>(amended.resolved());
    items.addAll(resolved.subList(1, resolved.size()));
    return new Amended(List.copyOf(items), amended.doubts());
  }

  /** The recommendations as the words of an approval leave them, or null where it changes none. */
  static @Nullable Amended in(String text, List<Item> recommended) {
    var plain = Typography.plain(text);
    if (!APPROVED_BUT.matcher(plain).find()) {
      return null;
    }
    var items = new ArrayList<>(recommended);
    var doubts = new ArrayList<String>();
    boolean changed = false;
    var change = CHANGE.matcher(plain);
    while (change.find()) {
      boolean named = change.group("number") != null;
      var words =
          change.group("words") == null
              ? null
              : text.substring(change.start("words"), change.end("words"));
      changed |=
          replace(
              items,
              named ? change.group("number") : change.group("of"),
              item -> reworded(item, words, doubts));
    }
    for (var pattern : List.of(STRUCK_OUT, EXCEPTED)) {
      var out = pattern.matcher(plain);
      while (out.find()) {
        changed |= strikeOut(items, out.group("number"), doubts);
      }
    }
    if (!changed && !SOME_CHANGE.matcher(plain).find()) {
      return null;
    }
    if (!changed) {
      doubts.add(
          "The recommendations were approved with a change, but the text does not say to which: check each one.");
    }
    return new Amended(List.copyOf(items), List.copyOf(doubts));
  }

  private static Item reworded(Item item, @Nullable String words, List<String> doubts) {
    if (words != null) {
      return new Item(item.number(), QUOTES.matcher(words.strip()).replaceAll(""));
    }
    doubts.add(
        "Recommendation %s was approved with a change, but the text does not say which: check it."
            .formatted(item.number()));
    return item;
  }

  private static boolean replace(List<Item> items, String number, UnaryOperator<Item> change) {
    for (int i = 0; i < items.size(); i++) {
      if (isNumbered(items.get(i), number)) {
        items.set(i, change.apply(items.get(i)));
        return true;
      }
    }
    return false;
  }

  private static boolean strikeOut(List<Item> items, String number, List<String> doubts) {
    boolean out = items.removeIf(item -> isNumbered(item, number));
    if (out) {
      doubts.add(
          "Recommendation %s is among those recommended, but the text says that it was not approved with the others."
              .formatted(number));
    }
    return out;
  }

  private static boolean isNumbered(Item item, String number) {
    return item.number().toLowerCase(Locale.UK).equals(number.toLowerCase(Locale.UK));
  }
}

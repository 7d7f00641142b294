package rowan.commissioning.decisions.reading.structure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Typography;

/**
 * The heading of an item of a meeting: '30. REFUGE SERVICE', 'Item 5: Refuge service', 'C/26/41
 * Refuge service', or a line in capitals.
 *
 * @param at the place of its paragraph
 * @param ordinal its number; 0 where it has none
 * @param length how many paragraphs it takes
 */
record ItemHeading(int at, Style style, int ordinal, String number, String title, int length) {

  /** How the headings of one paper are written, the surest first. */
  enum Style {
    NUMBERED,
    ITEM,
    REFERENCE,
    LABELLED,
    CAPITALS
  }

  private static final Pattern ITEM =
      Loose.pattern("^(?:(?:agenda\\s+)?item|minute)\\s+(?:no\\.?\\s*)?(?<n>\\d{1,3})\\w?\\s*");
  private static final Pattern LABELLED =
      Loose.pattern("^(?:(?:item\\s+|report\\s+)?title|item|subject|topic)\\s*:\\s*(?=\\S)");
  private static final Pattern AFTER_ITEM = Pattern.compile("^[:.\\u2013-]\\s*(?=\\S)");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "^(?!(?:LOT|PART|PHASE|YEAR|TIER|STAGE)\\b)(?<ref>[A-Z]{1,5}[./ ]?(?:\\d{1,4}[./-])*(?<n>\\d{1,4}))[.:]?\\s+(?=\\p{L})");
  private static final Pattern BARE_NUMBER =
      Pattern.compile("^(?<n>\\d{1,3})\\s+(?=\\p{Lu}[\\p{Lu}\\s,&'/()-]{5,}$)");
  private static final int LONGEST = 160;
  private static final int FURTHEST = 8;

  /** All headings, those of each style with their numbers counting up. */
  static Map<Style, List<ItemHeading>> in(List<Paragraph> paragraphs) {
    var found = new EnumMap<Style, List<ItemHeading>>(Style.class);
    for (int i = 0; i < paragraphs.size(); i++) {
      var heading = at(paragraphs, i);
      if (heading != null) {
        var before = found.computeIfAbsent(heading.style, style -> new ArrayList<>());
        if (heading.follows(before)) {
          before.add(heading);
        }
      }
    }
    return found;
  }

  private boolean follows(List<ItemHeading> before) {
    if (before.isEmpty() || style == Style.CAPITALS || style == Style.LABELLED) {
      return true;
    }
    int last = before.getLast().ordinal;
    return ordinal > last && ordinal <= last + FURTHEST;
  }

  private static @Nullable ItemHeading at(List<Paragraph> paragraphs, int at) {
    var paragraph = paragraphs.get(at);
    var text = Typography.plain(paragraph.text());
    var marker = paragraph.marker();
    if (marker != null) {
      boolean ofAnItem = marker.style().equals(".1") || marker.style().equals("_1");
      return ofAnItem && isATitle(text)
          ? new ItemHeading(
              at, Style.NUMBERED, marker.ordinal(), marker.printed(), paragraph.text(), 1)
          : null;
    }
    var labelled = LABELLED.matcher(text);
    if (labelled.find()) {
      var title = paragraph.text().substring(labelled.end());
      return new ItemHeading(at, Style.LABELLED, 0, "", title, 1);
    }
    var item = ITEM.matcher(text);
    if (item.find()) {
      return item(paragraphs, at, Integer.parseInt(item.group("n")), item.end());
    }
    var bare = BARE_NUMBER.matcher(text);
    if (bare.find()) {
      return numbered(paragraph, at, Style.NUMBERED, bare.group("n"), bare.group("n"), bare.end());
    }
    var reference = REFERENCE.matcher(text);
    if (reference.find()) {
      return numbered(
          paragraph,
          at,
          Style.REFERENCE,
          reference.group("ref"),
          reference.group("n"),
          reference.end());
    }
    boolean capitals = text.equals(text.toUpperCase(Locale.UK)) && text.contains(" ");
    return capitals && isATitle(text)
        ? new ItemHeading(at, Style.CAPITALS, 0, "", paragraph.text(), 1)
        : null;
  }

  private static @Nullable ItemHeading numbered(
      Paragraph paragraph, int at, Style style, String number, String ordinal, int end) {
    var title = paragraph.text().substring(end);
    return isATitle(Typography.plain(title))
        ? new ItemHeading(at, style, Integer.parseInt(ordinal), number, title, 1)
        : null;
  }

  /** 'Item 5: Refuge service', or 'Item 5' with its title below. */
  private static @Nullable ItemHeading item(
      List<Paragraph> paragraphs, int at, int ordinal, int end) {
    var rest = paragraphs.get(at).text().substring(end);
    var number = Integer.toString(ordinal);
    if (!rest.isBlank()) {
      var gap = AFTER_ITEM.matcher(rest);
      var title = gap.find() ? rest.substring(gap.end()) : "";
      return isATitle(Typography.plain(title))
          ? new ItemHeading(at, Style.ITEM, ordinal, number, title, 1)
          : null;
    }
    var next = at + 1 < paragraphs.size() ? paragraphs.get(at + 1) : null;
    return next != null && next.marker() == null && isATitle(Typography.plain(next.text()))
        ? new ItemHeading(at, Style.ITEM, ordinal, number, next.text(), 2)
        : null;
  }

  private static boolean isATitle(String plain) {
    if (plain.length() < 4
        || plain.length() >= LONGEST
        || ".;:,".indexOf(plain.charAt(plain.length() - 1)) >= 0) {
      return false;
    }
    return switch (Cue.of(plain)) {
      case Cue.Aside() -> true;
      case Cue.Narrative(var rest) -> rest.isEmpty();
      case Cue.None() ->
          (!Passage.isOperative(plain) || Passage.isNamedDeed(plain)) && !isOfTheMeeting(plain);
      case Cue.Resolved _, Cue.Recommended _, Cue.Outcome _, Cue.Fact _ -> false;
    };
  }

  /** Whether it names the meeting itself: its body, its day. */
  private static boolean isOfTheMeeting(String plain) {
    return TitleLines.MEETING.matcher(plain).find()
        || TitleLines.MINUTE.matcher(plain).find()
        || TitleLines.ONE_BODY.matcher(plain).matches();
  }
}

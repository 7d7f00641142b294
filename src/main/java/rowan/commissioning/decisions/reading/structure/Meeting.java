package rowan.commissioning.decisions.reading.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Typography;

/**
 * Minutes that decide several items of a meeting, of which one is the decision to be read: what
 * stands under the others must not be taken for its resolutions. Chosen are the items whose heading
 * is about domestic abuse, else those that the paper's title names, else those that speak of it
 * more than in passing; where nothing tells, all of them are kept, and told apart.
 *
 * @param head what stands before the first item
 * @param kept the items to be read
 * @param leftOut the titles of the other items that decide something
 */
record Meeting(List<Paragraph> head, List<MeetingItem> kept, List<String> leftOut) {

  private static final Pattern ABOUT =
      Loose.pattern(
          "\\bdomestic\\s+(?:abuse|violence)|\\brefuges?\\b|\\bgender[- ]based\\s+violence|\\bviolence\\s+against\\s+women|\\bVAWG\\b|\\bsexual\\s+(?:violence|abuse|assault)|\\b[IY]DVAs?\\b|\\bsafe\\s+accommodation|\\bsurvivors?\\b");
  private static final Pattern OF_THE_MEETING =
      Loose.pattern(
          "^(?:minutes\\b|apologies|declarations?\\b|exclusion\\s+of|urgent\\s+(?:business|items)|(?:public\\s+)?questions|petitions|chair(?:'s|man's)?\\s+announcements|date\\s+of\\s+(?:the\\s+)?next|forward\\s+plan|matters\\s+arising)");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST_WORD = 4;
  private static final int OFTEN = 2;
  private static final int MOST_NAMED = 8;

  /** No meeting decides more; a text with more such headings is something else. */
  private static final int MOST_ITEMS = 60;

  /** The items of a paper; without any where it decides one thing. */
  static Meeting of(List<Paragraph> paragraphs) {
    for (var headings : ItemHeading.in(paragraphs).values()) {
      if (headings.size() < 2) {
        continue;
      }
      var items = items(paragraphs, headings);
      var decided = items.stream().filter(MeetingItem::isDecided).toList();
      if (decided.size() > 1 && decided.size() <= MOST_ITEMS) {
        var head = paragraphs.subList(0, headings.getFirst().at());
        var kept = chosen(head, decided);
        return new Meeting(
            List.copyOf(head),
            kept,
            decided.stream().filter(item -> !kept.contains(item)).map(MeetingItem::title).toList());
      }
    }
    return new Meeting(paragraphs, List.of(), List.of());
  }

  boolean hasSeveralItems() {
    return !kept.isEmpty();
  }

  /** What an officer must know: which items were read, and which were not. */
  String warning() {
    var read = quoted(kept.stream().map(MeetingItem::title).toList());
    var words =
        kept.size() == 1
            ? "The text decides more than one item of the meeting. Only %s was read".formatted(read)
            : "The text decides more than one item of the meeting, and it is not plain which is meant. Read were %s, their resolutions numbered after the items"
                .formatted(read);
    return leftOut.isEmpty() ? words + "." : words + "; left out: " + quoted(leftOut) + ".";
  }

  private static String quoted(List<String> titles) {
    var named =
        titles.stream()
            .limit(MOST_NAMED)
            .map(title -> "'" + title + "'")
            .collect(Collectors.joining(", "));
    int more = titles.size() - MOST_NAMED;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  private static List<MeetingItem> items(List<Paragraph> paragraphs, List<ItemHeading> headings) {
    var items = new ArrayList<MeetingItem>();
    for (int i = 0; i < headings.size(); i++) {
      var heading = headings.get(i);
      int end = i + 1 < headings.size() ? headings.get(i + 1).at() : paragraphs.size();
      int start = Math.min(heading.at() + heading.length(), end);
      var number = heading.number().isEmpty() ? Integer.toString(i + 1) : heading.number();
      items.add(
          new MeetingItem(number, Facts.bare(heading.title()), paragraphs.subList(start, end)));
    }
    return items;
  }

  private static List<MeetingItem> chosen(List<Paragraph> head, List<MeetingItem> decided) {
    var byHeading =
        decided.stream()
            .filter(item -> ABOUT.matcher(Typography.plain(item.title())).find())
            .toList();
    if (!byHeading.isEmpty()) {
      return byHeading;
    }
    var byTitle = decided.stream().filter(item -> isNamed(item, head)).toList();
    if (byTitle.size() == 1) {
      return byTitle;
    }
    var business =
        decided.stream().filter(item -> !OF_THE_MEETING.matcher(item.title()).find()).toList();
    var byWords = business.stream().filter(Meeting::speaksOfIt).toList();
    return !byWords.isEmpty() ? byWords : !business.isEmpty() ? business : decided;
  }

  /** Whether a line above the items says most words of the item's title. */
  private static boolean isNamed(MeetingItem item, List<Paragraph> head) {
    var words = words(item.title());
    return !words.isEmpty()
        && head.stream()
            .map(paragraph -> words(paragraph.text()))
            .anyMatch(line -> 2 * words.stream().filter(line::contains).count() > words.size());
  }

  private static List<String> words(String text) {
    return Arrays.stream(NOT_A_WORD.split(text.toLowerCase(Locale.UK)))
        .filter(word -> word.length() >= SHORTEST_WORD)
        .toList();
  }

  private static boolean speaksOfIt(MeetingItem item) {
    return item.paragraphs().stream()
            .mapToLong(
                paragraph -> ABOUT.matcher(Typography.plain(paragraph.text())).results().count())
            .sum()
        >= OFTEN;
  }
}

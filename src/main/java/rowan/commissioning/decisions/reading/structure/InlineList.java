package rowan.commissioning.decisions.reading.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.layout.Marker;
import rowan.commissioning.decisions.reading.structure.Block.Item;

/** A list written into one paragraph: 'that (1) the report be noted; and (2) the contract ...'. */
final class InlineList {

  private static final Pattern MARK =
      Pattern.compile(
          "(?<=^|[\\s:;.\\u2013-])(?:\\((\\d{1,2}|[a-z]|[ivx]{1,5})\\)|(\\d{1,2})[.)](?=\\s+[A-Z])|([a-z]|[ivx]{2,4})\\)(?=\\s))\\s*(?=\\S)");
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?<=[.;])\\s+(?:REASONS?|ALTERNATIVE\\s+OPTIONS|OPTIONS|Reasons?\\s+for\\s+(?:the\\s+)?[Dd]ecisions?)\\b[^.:]{0,40}:");
  private static final Pattern JOINED = Pattern.compile("[\\s;,]*(?:\\band\\b)?[\\s;,]*$");
  private static final int SHORTEST_ITEM = 12;

  private InlineList() {}

  /** A mark in the running text. */
  private record Mark(int start, int end, String dress, Marker marker) {}

  /**
   * The items, the first entry being what stands before them (number ''); a list with the whole
   * text alone where there are none.
   */
  static List<Item> of(String whole) {
    var aside = ASIDE.matcher(whole);
    var text = aside.find() ? whole.substring(0, aside.start()) : whole;
    var marks = sequence(text);
    if (marks.size() < 2) {
      return List.of(new Item("", text));
    }
    var items = new ArrayList<Item>();
    items.add(new Item("", text.substring(0, marks.getFirst().start()).strip()));
    for (int i = 0; i < marks.size(); i++) {
      int end = i + 1 < marks.size() ? marks.get(i + 1).start() : text.length();
      var words = text.substring(marks.get(i).end(), end);
      if (i + 1 < marks.size()) {
        words = JOINED.matcher(words).replaceFirst("");
      }
      items.add(new Item(marks.get(i).marker().printed(), words.strip()));
    }
    return items;
  }

  /** The marks that count up from one in one dress, each with words of its own. */
  private static List<Mark> sequence(String text) {
    var marks = new ArrayList<Mark>();
    var m = MARK.matcher(text);
    while (m.find()) {
      var marker = Marker.of(m.group().strip() + " ");
      if (marker == null) {
        continue;
      }
      var dress = m.group(1) != null ? "()" : m.group(2) != null ? "." : ")";
      int place = marks.size() + 1;
      boolean next = marker.ordinal() == place || marker.romanOrdinal() == place;
      boolean sameDress = marks.isEmpty() || marks.getLast().dress().equals(dress);
      boolean spaced = marks.isEmpty() || m.start() - marks.getLast().end() >= SHORTEST_ITEM;
      if (next && sameDress && spaced && sameKind(marks, marker)) {
        marks.add(new Mark(m.start(), m.end(), dress, marker));
      }
    }
    return marks;
  }

  private static boolean sameKind(List<Mark> marks, Marker marker) {
    return marks.isEmpty()
        || Character.isDigit(marks.getFirst().marker().printed().charAt(0))
            == Character.isDigit(marker.printed().charAt(0));
  }
}

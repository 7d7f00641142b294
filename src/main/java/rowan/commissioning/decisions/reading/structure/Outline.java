package rowan.commissioning.decisions.reading.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import rowan.commissioning.decisions.reading.layout.Marker;
import rowan.commissioning.decisions.reading.structure.Block.Item;
import rowan.commissioning.decisions.reading.structure.Block.Listing;
import rowan.commissioning.decisions.reading.structure.Block.Prose;

/**
 * Puts numbered paragraphs together into lists. A marker of a new style below an item begins a
 * sub-list; a marker of a style that is open goes on with that list; a number that starts again at
 * one begins a new list. A list whose numbers are all the same was broken in copying: its items are
 * counted instead.
 */
final class Outline {

  /** An open list, the outermost first. */
  private record Level(String style, int last) {}

  private static final int LONGEST_HEADING = 160;
  private static final int MOST_LINES_OF_AN_ITEM = 60;

  private static final String ENDS_A_SENTENCE = ".;:,";

  private final List<Block> blocks = new ArrayList<>();
  private final List<Level> levels = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private final List<StringBuilder> texts = new ArrayList<>();

  /** Whether the item has a line that ends with a colon: a table or details may follow. */
  private boolean opened;

  private int lookedUpTo;
  private boolean listGoesOn;

  private Outline() {}

  static List<Block> of(List<Paragraph> paragraphs) {
    var outline = new Outline();
    for (int i = 0; i < paragraphs.size(); i++) {
      outline.add(paragraphs, i);
    }
    outline.closeList();
    return outline.blocks;
  }

  private void add(List<Paragraph> paragraphs, int at) {
    var paragraph = paragraphs.get(at);
    var marker = paragraph.marker();
    if (marker != null
        && !Cue.isHeading(paragraph.text())
        && !isAgendaHeading(marker, paragraph.text())) {
      place(marker, paragraph);
    } else if (!texts.isEmpty() && belongsToTheItem(paragraphs, at)) {
      texts.getLast().append('\n').append(paragraph.text());
      opened |= lastOf(texts.getLast()) == ':';
    } else {
      closeList();
      blocks.add(new Prose(paragraph.text()));
    }
  }

  /** '42. RECOMMISSIONING THE SERVICE' numbers an item of the agenda, not a resolution. */
  private boolean isAgendaHeading(Marker marker, String text) {
    boolean ofAnotherList =
        marker.style().equals(".1") && levels.stream().noneMatch(level -> goesOn(level, marker));
    return (levels.isEmpty() || ofAnotherList)
        && marker.ordinal() > 1
        && !marker.style().startsWith("d")
        && text.length() < LONGEST_HEADING
        && ENDS_A_SENTENCE.indexOf(text.charAt(text.length() - 1)) < 0
        && (text.equals(text.toUpperCase(Locale.UK))
            || !Passage.isOperative(text)
            || (levels.isEmpty() && Passage.isNamedDeed(text)));
  }

  private void place(Marker marker, Paragraph paragraph) {
    for (int depth = levels.size() - 1; depth >= 0; depth--) {
      var level = levels.get(depth);
      if (goesOn(level, marker)) {
        levels.subList(depth, levels.size()).clear();
        levels.add(
            new Level(
                level.style(),
                marker.style().equals(level.style()) ? marker.ordinal() : marker.romanOrdinal()));
        append(depth, paragraph, marker);
        return;
      }
    }
    var first = marker.romanOrdinal() == 1 && marker.ordinal() != 1 ? marker.asRoman() : marker;
    boolean open = levels.stream().anyMatch(level -> level.style().equals(first.style()));
    if (levels.isEmpty() || open || !marker.isFirst()) {
      closeList();
    }
    levels.add(new Level(first.style(), first.ordinal()));
    append(levels.size() - 1, paragraph, marker);
  }

  private static boolean goesOn(Level level, Marker marker) {
    boolean sameStyle = level.style().equals(marker.style());
    boolean sameRoman = marker.romanOrdinal() > 0 && level.style().equals(marker.asRoman().style());
    if (marker.isBullet()) {
      return sameStyle;
    }
    boolean brokenNumbers = sameStyle && marker.ordinal() == 1 && level.last() == 1;
    return brokenNumbers
        || (sameStyle && follows(level.last(), marker.ordinal()))
        || (sameRoman && follows(level.last(), marker.romanOrdinal()));
  }

  private static boolean follows(int last, int next) {
    return next > last && next <= last + 3;
  }

  private void append(int depth, Paragraph paragraph, Marker marker) {
    if (depth == 0) {
      opened = false;
      lookedUpTo = 0;
      numbers.add(marker.printed());
      texts.add(new StringBuilder(paragraph.text()));
    } else {
      var printed = marker.isBullet() ? "•" : "(" + marker.printed() + ")";
      texts.getLast().append('\n').append(printed).append(' ').append(paragraph.text());
    }
    opened |= lastOf(texts.getLast()) == ':';
  }

  /**
   * A paragraph without a number belongs to the item above if the list plainly goes on after it.
   */
  private boolean belongsToTheItem(List<Paragraph> paragraphs, int at) {
    var text = paragraphs.get(at).text();
    var cue = Cue.of(text);
    if (opened && (cue instanceof Cue.Fact || cue instanceof Cue.None) && goesOn(paragraphs, at)) {
      return true;
    }
    if (!(cue instanceof Cue.None)) {
      return false;
    }
    char last = lastOf(texts.getLast());
    if (Character.isLowerCase(text.charAt(0)) || last == ',' || last == ':') {
      return true;
    }
    var next = at + 1 < paragraphs.size() ? paragraphs.get(at + 1).marker() : null;
    var top = levels.getFirst();
    return next != null
        && !next.isBullet()
        && next.style().equals(top.style())
        && next.ordinal() == top.last() + 1;
  }

  /**
   * Whether the list goes on behind this paragraph, with nothing announced between. What was found
   * looking ahead holds for every paragraph passed.
   */
  private boolean goesOn(List<Paragraph> paragraphs, int at) {
    if (at >= lookedUpTo) {
      lookedUpTo = at + 1;
      listGoesOn = false;
      int end = Math.min(paragraphs.size(), at + MOST_LINES_OF_AN_ITEM);
      while (lookedUpTo < end && !isDecided(paragraphs.get(lookedUpTo))) {
        lookedUpTo++;
      }
    }
    return listGoesOn;
  }

  /** Whether the paragraph tells if the list goes on. */
  private boolean isDecided(Paragraph paragraph) {
    var top = levels.getFirst();
    var marker = paragraph.marker();
    if (marker != null && marker.style().equals(top.style())) {
      listGoesOn = !marker.isBullet() && marker.ordinal() == top.last() + 1;
      return true;
    }
    var cue = Cue.of(paragraph.text());
    return !(cue instanceof Cue.Fact || cue instanceof Cue.None);
  }

  /** The last character that is no space; a space where there is none. */
  private static char lastOf(StringBuilder text) {
    int at = text.length() - 1;
    while (at > 0 && Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at < 0 ? ' ' : text.charAt(at);
  }

  private void closeList() {
    if (texts.isEmpty()) {
      levels.clear();
      return;
    }
    boolean numbersTell =
        new HashSet<>(numbers).size() == numbers.size() && !levels.getFirst().style().equals("*");
    var items = new ArrayList<Item>();
    for (int i = 0; i < texts.size(); i++) {
      var number = numbersTell ? numbers.get(i) : Integer.toString(i + 1);
      items.add(new Item(number, texts.get(i).toString()));
    }
    blocks.add(new Listing(List.copyOf(items)));
    levels.clear();
    numbers.clear();
    texts.clear();
  }
}

package rowan.commissioning.decisions.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.mandates.Proposed;

/**
 * Shows a reading in a terminal: at most 80 columns, in words, in colour only where asked. Whatever
 * a text holds, nothing of it reaches the terminal as a command.
 */
final class ReadingOnPaper {

  private static final int WIDTH = 80;
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");
  private static final Pattern WIDE =
      Pattern.compile(
          "[\\x{1100}-\\x{115F}\\x{2E80}-\\x{A4CF}\\x{AC00}-\\x{D7A3}\\x{F900}-\\x{FAFF}\\x{FF00}-\\x{FF60}\\x{1F000}-\\x{1FAFF}\\x{20000}-\\x{3FFFD}]");
  private static final String BOLD = "\u001B[1m";
  private static final String PLAIN = "\u001B[0m";

  private final StringBuilder page = new StringBuilder();
  private final boolean colour;

  private ReadingOnPaper(boolean colour) {
    this.colour = colour;
  }

  static String of(DecisionReading reading, boolean colour) {
    var paper = new ReadingOnPaper(colour);
    paper.head(reading);
    reading.resolutions().forEach(paper::resolution);
    paper.narrative(reading);
    paper.warnings(reading);
    return paper.page.toString();
  }

  private void head(DecisionReading reading) {
    var title = reading.title();
    strong(title == null ? "A decision without a title" : title);
    var by = new ArrayList<String>();
    if (reading.body() != null) {
      by.add(reading.body());
    }
    if (reading.date() != null) {
      by.add(MandateWords.day(reading.date()));
    }
    if (!by.isEmpty()) {
      text(0, String.join(", ", by));
    }
    long resolved = reading.resolutions().stream().filter(ReadResolution::resolved).count();
    text(
        0,
        "%d resolved of %d read. Proposals only: an officer confirms each."
            .formatted(resolved, reading.resolutions().size()));
  }

  private void resolution(ReadResolution resolution) {
    page.append('\n');
    strong("%s  %s".formatted(resolution.number(), standing(resolution)));
    resolution.text().lines().forEach(line -> text(3, line));
    for (var proposed : resolution.mandates()) {
      mandate(proposed, resolution.text());
    }
    if (resolution.recommendedText() != null) {
      text(3, "Changed since it was recommended: " + changes(resolution.changes()));
    }
  }

  private void mandate(Proposed proposed, String text) {
    entry(MandateWords.of(proposed.mandate()));
    proposed.doubts().forEach(doubt -> text(5, "? " + doubt));
    if (!proposed.mandate().kind().equals("note")) {
      text(5, "from '" + shortened(proposed.words().of(text)) + "'");
    }
  }

  private static String standing(ReadResolution resolution) {
    return switch (resolution.standing()) {
      case AS_RECOMMENDED -> "Resolved as recommended";
      case REWORDED -> "Resolved, reworded";
      case RESOLVED_ONLY -> "Resolved";
      case RECOMMENDED_ONLY -> "Recommended only, not resolved";
    };
  }

  private static String changes(List<WordChange> changes) {
    var words = new ArrayList<String>();
    for (var change : changes) {
      switch (change.kind()) {
        case KEPT -> words.add("…");
        case REMOVED -> words.add("[-" + change.words() + "-]");
        case ADDED -> words.add("[+" + change.words() + "+]");
      }
    }
    return String.join(" ", words);
  }

  private void narrative(DecisionReading reading) {
    if (reading.narrative().isEmpty()) {
      return;
    }
    page.append('\n');
    strong("Told in the minutes");
    for (var told : reading.narrative()) {
      told.mandates().forEach(proposed -> mandate(proposed, told.text()));
    }
  }

  private void warnings(DecisionReading reading) {
    if (reading.warnings().isEmpty()) {
      return;
    }
    page.append('\n');
    strong("To check");
    reading.warnings().forEach(this::entry);
  }

  private static String shortened(String words) {
    var line = words.replaceAll("\\s+", " ").strip();
    return line.length() <= 140
        ? line
        : line.substring(0, 66) + " … " + line.substring(line.length() - 66);
  }

  private void strong(String words) {
    int start = page.length();
    text(0, words);
    if (colour) {
      page.insert(start, BOLD).insert(page.length() - 1, PLAIN);
    }
  }

  private void entry(String words) {
    wrap("   - ", "     ", words);
  }

  private void text(int indent, String words) {
    var margin = " ".repeat(indent);
    wrap(margin, margin, words);
  }

  /** Breaks at spaces, and a word longer than a line where the line ends. */
  private void wrap(String first, String others, String words) {
    var line = new StringBuilder(first);
    boolean empty = true;
    for (var word : CONTROL.matcher(words).replaceAll(" ").strip().split("\\s+", -1)) {
      var rest = word;
      if (!empty && columns(line) + 1 + columns(rest) > WIDTH) {
        page.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(others);
        empty = true;
      }
      while (columns(line) + columns(rest) > WIDTH) {
        int cut =
            rest.offsetByCodePoints(
                0,
                Math.max(
                    1,
                    Math.min(rest.codePointCount(0, rest.length()), (WIDTH - columns(line)) / 2)));
        page.append(line).append(rest, 0, cut).append('\n');
        line = new StringBuilder(others);
        rest = rest.substring(cut);
      }
      line.append(empty ? "" : " ").append(rest);
      empty = false;
    }
    page.append(line.toString().stripTrailing()).append('\n');
  }

  /** The columns that a terminal takes: two for a wide character, none for a combining mark. */
  private static int columns(CharSequence words) {
    return words.codePoints().map(ReadingOnPaper::columns).sum();
  }

  private static int columns(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> WIDE.matcher(Character.toString(codePoint)).matches() ? 2 : 1;
    };
  }
}

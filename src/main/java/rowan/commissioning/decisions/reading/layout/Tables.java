package rowan.commissioning.decisions.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.phrases.Loose;

/**
 * Writes tables out as sentences, so that what stands under a heading is read like words behind it:
 * 'Refuge: initial term 3 years, extension 2 years, start date 1 April 2024.' Cells are told apart
 * by tabs, bars, or two spaces and more.
 */
public final class Tables {

  private static final Pattern BETWEEN_CELLS = Pattern.compile("\\s*\\t\\s*|\\s+\\|\\s+|\\s{2,}");
  private static final Pattern SURE_BETWEEN_CELLS = Pattern.compile("\\t|\\s\\|\\s");
  private static final Pattern EDGE = Pattern.compile("^\\s*\\|?\\s*|\\s*\\|?\\s*$");
  private static final Pattern RULED = Pattern.compile("^[\\s|:+=-]+$");
  private static final Pattern HEADING_OF_A_TABLE =
      Loose.pattern(
          "\\b(?:term|extensions?|options?|start|ends?|length|duration|period|value|cost|price|budget|lots?|commenc\\w+|contracts?)\\b");
  private static final Pattern BARE_SUM =
      Pattern.compile("^\\d{1,2}(?:\\s*(?:\\+|and|plus)\\s*\\d{1,2})*$");
  private static final Pattern BARE_NUMBER = Pattern.compile("\\(?(?:\\d{1,2}|[A-Za-z])[.)]?");
  private static final Pattern OF_TIME =
      Loose.pattern("\\b(?:term|extensions?|options?|length|duration|period)\\b");
  private static final Pattern OF_MORE_TIME = Loose.pattern("\\b(?:extensions?|options?)\\b");
  private static final Pattern IN_MONTHS = Loose.pattern("\\bmonths?\\b");
  private static final Pattern BRACKETED = Pattern.compile("\\s*\\([^)]*\\)");
  private static final int FEWEST_CELLS = 3;
  private static final int LONGEST_LABEL = 40;
  private static final int LONGEST_CELL = 80;

  private final List<String> lines;
  private final StringBuilder said = new StringBuilder();

  private Tables(List<String> lines) {
    this.lines = lines;
  }

  /** The text with its tables as sentences, each in a paragraph of its own. */
  public static String said(String text) {
    var tables = new Tables(text.lines().toList());
    tables.read();
    return tables.said.toString();
  }

  private void read() {
    int at = 0;
    while (at < lines.size()) {
      var rows = isHeading(cells(lines.get(at))) ? rowsFrom(at) : List.<Row>of();
      if (rows.size() > 1) {
        openTheLineBefore();
        said.append('\n').append(sentences(rows)).append("\n\n");
        at = rows.getLast().line() + 1;
      } else {
        said.append(labelled(lines.get(at))).append('\n');
        at++;
      }
    }
  }

  /** 'The contracts below;' and then a table says the same as with a colon. */
  private void openTheLineBefore() {
    int last = said.length() - 1;
    while (last >= 0 && Character.isWhitespace(said.charAt(last))) {
      last--;
    }
    if (last >= 0 && said.charAt(last) == ';') {
      said.setCharAt(last, ':');
    }
  }

  private record Row(int line, List<String> cells) {}

  /** The rows of as many cells each that begin at a line; blank lines may stand between. */
  private List<Row> rowsFrom(int from) {
    var rows = new ArrayList<Row>();
    for (int i = from; i < lines.size(); i++) {
      var line = lines.get(i);
      if (!rows.isEmpty() && (line.isBlank() || RULED.matcher(line).matches())) {
        continue;
      }
      var cells = cells(line);
      boolean fits =
          cells.size() >= FEWEST_CELLS
              && (rows.isEmpty() || cells.size() == rows.getFirst().cells().size())
              && cells.stream().allMatch(cell -> cell.length() <= LONGEST_CELL);
      if (!fits) {
        break;
      }
      rows.add(new Row(i, cells));
    }
    return rows;
  }

  /** The cells of a line; none of one that is far too long to be a row. */
  private static List<String> cells(String line) {
    if (line.length() > 20 * LONGEST_CELL) {
      return List.of();
    }
    return List.of(BETWEEN_CELLS.split(EDGE.matcher(line).replaceAll(""), -1));
  }

  private static boolean isHeading(List<String> cells) {
    return cells.size() >= FEWEST_CELLS
        && cells.stream()
            .allMatch(cell ->
                cell.length() <= LONGEST_LABEL && cell.chars().noneMatch(Character::isDigit))
        && cells.stream().skip(1).anyMatch(cell -> HEADING_OF_A_TABLE.matcher(cell).find());
  }

  private static String sentences(List<Row> rows) {
    var heading = rows.getFirst().cells();
    var sentences = new ArrayList<String>();
    for (var row : rows.subList(1, rows.size())) {
      var parts = new ArrayList<String>();
      for (int i = 1; i < heading.size(); i++) {
        var cell = row.cells().get(i);
        if (!cell.isBlank()) {
          parts.add(
              BRACKETED.matcher(heading.get(i)).replaceAll("").toLowerCase(Locale.UK)
                  + " "
                  + inUnits(heading.get(i), cell));
        }
      }
      sentences.add(
          named(heading.getFirst(), row.cells().getFirst()) + ": " + String.join(", ", parts));
    }
    return String.join(". ", sentences) + ".";
  }

  /** '1' under 'Lot' is Lot 1: a bare number would be read as that of a resolution. */
  private static String named(String heading, String cell) {
    return BARE_NUMBER.matcher(cell).matches() ? heading + " " + cell : cell;
  }

  /** '3' under 'Term (years)' is 3 years; '1 + 1' under 'Extension' is 1 year and 1 year. */
  private static String inUnits(String heading, String cell) {
    if (!OF_TIME.matcher(heading).find() || !BARE_SUM.matcher(cell).matches()) {
      return cell;
    }
    var unit = IN_MONTHS.matcher(heading).find() ? " months" : " years";
    var joined = OF_MORE_TIME.matcher(heading).find() ? " and " : " + ";
    var parts = new ArrayList<String>();
    for (var part : cell.split("\\D+", -1)) {
      parts.add(part + unit);
    }
    return String.join(joined, parts);
  }

  /** A row of a label and what it says. */
  private static String labelled(String line) {
    if (!SURE_BETWEEN_CELLS.matcher(line.strip()).find()) {
      return line;
    }
    var cells = cells(line);
    if (cells.isEmpty()) {
      return line;
    }
    var label = cells.getFirst();
    boolean isLabel =
        cells.size() == 2
            && !label.isEmpty()
            && label.length() <= LONGEST_LABEL
            && Marker.of(label + " ") == null
            && ".:;,".indexOf(label.charAt(label.length() - 1)) < 0
            && Character.isLetter(label.charAt(0));
    return isLabel ? label + ": " + cells.getLast() : line;
  }
}

package rowan.commissioning.decisions.reading.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.layout.Marker;

/**
 * Joins lines into paragraphs. Text copied from a page has a paragraph on each line; text from a
 * PDF is broken at the width of the page, and is told by that width.
 */
final class Paragraphs {

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)^(?:page\\s+)?\\d{1,4}(?:\\s+of\\s+\\d{1,4})?$|^page\\s+\\d{1,4}$|^-\\s*\\d{1,4}\\s*-$");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern ENDS_A_SENTENCE = Pattern.compile("[.;:?!][)\"'\\u2019\\u201D]*$");
  private static final Pattern REFERS =
      Pattern.compile(
          "(?i)\\b(?:recommendations?|paragraphs?|sections?|resolutions?|appendix|lots?|tables?|items?|rules?)$");
  private static final Pattern ITS_NUMBER =
      Pattern.compile("^\\(?\\d{1,2}(?:\\.\\d{1,2})*\\)?[.,;]?$");
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final Pattern DAY_LAST = Pattern.compile("[\\s(]\\d{1,2}(?:st|nd|rd|th)?$");
  private static final Pattern MONTH_FIRST = Pattern.compile("^" + MONTH + "\\b");
  private static final Pattern MONTH_LAST = Pattern.compile("\\b" + MONTH + "$");
  private static final Pattern YEAR_FIRST = Pattern.compile("^20\\d{2}\\b");
  private static final int WIDEST_PAGE = 140;
  private static final int A_LONG_LINE = 45;
  private static final int LONGEST_MARKER = 24;

  private final List<Paragraph> found = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private final int width;
  private int lastLineLength;

  private Paragraphs(int width) {
    this.width = width;
  }

  static List<Paragraph> of(String text) {
    var lines = text.lines().map(line -> SPACE.matcher(line).replaceAll(" ").strip()).toList();
    var rawLines = text.lines().map(String::strip).toList();
    var paragraphs = new Paragraphs(widthOf(lines));
    for (int i = 0; i < lines.size(); i++) {
      paragraphs.add(lines.get(i), rawLines.get(i));
    }
    paragraphs.finish();
    return paragraphs.found;
  }

  /** The width at which lines were broken, or 0 where each line is a paragraph. */
  private static int widthOf(List<String> lines) {
    var broken = new ArrayList<Integer>();
    int ended = 0;
    int widest = lines.isEmpty() ? 0 : lines.getLast().length();
    for (int i = 0; i + 1 < lines.size(); i++) {
      var line = lines.get(i);
      widest = Math.max(widest, line.length());
      if (line.length() > A_LONG_LINE && !lines.get(i + 1).isEmpty()) {
        if (ENDS_A_SENTENCE.matcher(line).find()) {
          ended++;
        } else {
          broken.add(line.length());
        }
      }
    }
    if (widest > WIDEST_PAGE || broken.size() < 2 || broken.size() <= ended) {
      return 0;
    }
    broken.sort(null);
    return broken.get(broken.size() / 2);
  }

  private void add(String line, String raw) {
    if (line.isEmpty() || PAGE_NUMBER.matcher(line).matches()) {
      boolean markerAlone = isMarkerAlone();
      if (line.isEmpty() && !markerAlone) {
        finish();
      }
      return;
    }
    if (current.length() > 0 && !continues(line, raw)) {
      finish();
    }
    if (current.length() == 0) {
      current.append(raw);
    } else {
      boolean hyphen =
          current.charAt(current.length() - 1) == '-' && Character.isLowerCase(line.charAt(0));
      current.append(hyphen ? "" : " ").append(line);
    }
    lastLineLength = line.length();
  }

  private boolean continues(String line, String raw) {
    if (isMarkerAlone()) {
      return true;
    }
    if (ITS_NUMBER.matcher(line).matches() && REFERS.matcher(tail()).find()) {
      return true;
    }
    if (Marker.of(raw) != null || Cue.startsALine(line)) {
      return false;
    }
    boolean lowerCase = Character.isLowerCase(line.charAt(0));
    boolean ended = ENDS_A_SENTENCE.matcher(tail()).find();
    if (width == 0) {
      return (lowerCase && !ended) || isCutInADate(line);
    }
    return lowerCase
        || (lastLineLength >= width * 7 / 10 && !(ended && lastLineLength < width * 8 / 10));
  }

  /** Whether a line was cut between day and month, or month and year. */
  private boolean isCutInADate(String line) {
    return (DAY_LAST.matcher(tail()).find() && MONTH_FIRST.matcher(line).find())
        || (MONTH_LAST.matcher(tail()).find() && YEAR_FIRST.matcher(line).find());
  }

  /** Whether what was read so far is a number whose words stand on the next line. */
  private boolean isMarkerAlone() {
    if (current.length() == 0 || current.length() > LONGEST_MARKER) {
      return false;
    }
    var text = current.toString();
    var marker = Marker.of(text);
    return marker != null
        && marker.length() >= text.strip().length()
        && !marker.style().startsWith("L");
  }

  private CharSequence tail() {
    return current.subSequence(Math.max(0, current.length() - 20), current.length());
  }

  private void finish() {
    if (current.length() == 0) {
      return;
    }
    var text = current.toString();
    current.setLength(0);
    var marker = Marker.of(text);
    var rest =
        SPACE
            .matcher(marker == null ? text : text.substring(marker.length()))
            .replaceAll(" ")
            .strip();
    if (!rest.isEmpty()) {
      found.add(new Paragraph(rest, marker));
    }
  }
}

package rowan.commissioning.decisions.reading.text;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The lines of a PDF as they stand on its pages. A gap wider than between most lines is the end of
 * a paragraph; what stands at the head or foot of page after page is left out.
 */
final class PdfLines extends PDFTextStripper {

  private static final double A_WIDE_GAP = 1.35;
  private static final int OFTEN = 3;

  /** A line, its page and its distance from the top of it. */
  private record Line(String text, int page, float fromTop) {}

  /** Many times what it takes to draw the longest decision. */
  private static final int MOST_OPERATORS = 2_000_000;

  /** Said when a small file unpacks to too much. */
  static final class TooMuchText extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private float currentFromTop;
  private int characters;
  private int operators;

  private PdfLines() {
    setSortByPosition(true);
  }

  static String of(PDDocument document) throws IOException {
    var stripper = new PdfLines();
    stripper.writeText(document, Writer.nullWriter());
    stripper.endLine();
    return stripper.joined();
  }

  /** A form may draw forms that draw forms: what is drawn is counted, not what is written. */
  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    operators++;
    if (operators > MOST_OPERATORS) {
      throw new TooMuchText();
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    characters += text.length();
    if (characters > DocumentText.MOST_CHARACTERS) {
      throw new TooMuchText();
    }
    if (current.isEmpty() && !positions.isEmpty()) {
      currentFromTop = positions.getFirst().getYDirAdj();
    }
    current.append(text);
  }

  @Override
  protected void writeWordSeparator() {
    current.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  private void endLine() {
    var text = current.toString().strip();
    current.setLength(0);
    if (!text.isEmpty()) {
      lines.add(new Line(text, getCurrentPageNo(), currentFromTop));
    }
  }

  private String joined() {
    float usual = usualGap();
    var furniture = furniture();
    var text = new StringBuilder();
    Line previous = null;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (isAtAnEdge(i) && furniture.getOrDefault(pattern(line.text()), 0) >= OFTEN) {
        continue;
      }
      if (previous != null
          && previous.page() == line.page()
          && line.fromTop() - previous.fromTop() > usual * A_WIDE_GAP) {
        text.append('\n');
      }
      text.append(line.text()).append('\n');
      previous = line;
    }
    return text.toString();
  }

  /** The distance between the lines of a paragraph: a quarter of all gaps are no wider. */
  private float usualGap() {
    var gaps = new ArrayList<Float>();
    for (int i = 1; i < lines.size(); i++) {
      float gap = lines.get(i).fromTop() - lines.get(i - 1).fromTop();
      if (lines.get(i).page() == lines.get(i - 1).page() && gap > 1) {
        gaps.add(gap);
      }
    }
    gaps.sort(null);
    return gaps.isEmpty() ? Float.MAX_VALUE : gaps.get((gaps.size() - 1) / 4);
  }

  /** How often each line stands first or last on a page, its numbers left aside. */
  private Map<String, Integer> furniture() {
    var counts = new HashMap<String, Integer>();
    for (int i = 0; i < lines.size(); i++) {
      if (isAtAnEdge(i)) {
        counts.merge(pattern(lines.get(i).text()), 1, Integer::sum);
      }
    }
    return counts;
  }

  private boolean isAtAnEdge(int at) {
    int page = lines.get(at).page();
    return at == 0
        || at == lines.size() - 1
        || lines.get(at - 1).page() != page
        || lines.get(at + 1).page() != page;
  }

  private static String pattern(String text) {
    return text.replaceAll("\\d+", "#");
  }
}

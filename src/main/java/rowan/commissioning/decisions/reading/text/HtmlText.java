package rowan.commissioning.decisions.reading.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.text.ReadingRefusal.Reason;

/**
 * The words of a web page, a paragraph a line, with the numbers of ordered lists written out as a
 * browser would draw them. Scripts, styles and what surrounds the page's content are left out.
 */
final class HtmlText implements NodeVisitor {

  private static final String CONTENT =
      "main, [role=main], #modgov, #mgContent, .mgContent, #main-content, #content, article";
  private static final String NOT_CONTENT =
      "script, style, noscript, template, head, nav, header, footer, form, iframe, svg, [hidden], [aria-hidden=true], .breadcrumb, .breadcrumbs, #breadcrumb";
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "ol",
          "ul",
          "li",
          "table",
          "tr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "pre",
          "address",
          "hr",
          "fieldset",
          "main",
          "body");
  private static final int ENOUGH = 120;
  private static final int LONGEST_CELL = 80;
  private static final int LONGEST_LABEL = 40;

  private final StringBuilder out = new StringBuilder();
  private final ListNumbers numbers = new ListNumbers();
  private @Nullable Element lineRow;

  private HtmlText() {}

  static DocumentText of(byte[] content) {
    try {
      var page = Jsoup.parse(new ByteArrayInputStream(content), null, "");
      page.select(NOT_CONTENT).remove();
      var whole = page.body();
      var inner = page.selectFirst(CONTENT);
      boolean hasContent = inner != null && inner.text().length() >= ENOUGH;
      var words = new HtmlText();
      NodeTraversor.traverse(words, hasContent && inner != null ? inner : whole);
      return new DocumentText.Words(words.out.toString());
    } catch (IOException | RuntimeException broken) {
      return ReadingRefusal.of(
          Reason.DAMAGED, "This page could not be read: copy the decision's text and paste it.");
    }
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      words(text.getWholeText());
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      var name = element.normalName();
      if (name.equals("td") || name.equals("th")) {
        endCell(element);
      } else if (element.equals(lineRow)) {
        lineRow = null;
        newLine(true);
      } else if (BLOCKS.contains(name) && lineRow == null) {
        newLine(!name.equals("li") && !name.equals("dt"));
      }
    }
  }

  private void open(Element element) {
    var name = element.normalName();
    if (name.equals("br")) {
      newLine(false);
    } else if (name.equals("li")) {
      newLine(false);
      out.append(numbers.of(element)).append(' ');
    } else if (name.equals("tr") && lineRow == null && isALine(element)) {
      newLine(false);
      lineRow = element;
    } else if (name.equals("td") && lineRow == null && headingOf(element) != null) {
      newLine(true);
      words(headingOf(element) + ": ");
    } else if (BLOCKS.contains(name) && lineRow == null && !endsWithMarker()) {
      newLine(!name.equals("dd"));
    }
  }

  /** What stands above a cell of a row that is too long for one line; null where nothing does. */
  private static @Nullable String headingOf(Element cell) {
    var row = cell.parent();
    var table = cell.closest("table");
    var head = table == null ? null : table.selectFirst("tr");
    if (row == null || head == null || head.equals(row) || row.childrenSize() < 3) {
      return null;
    }
    boolean above =
        head.childrenSize() == row.childrenSize()
            && head.children().stream().allMatch(HtmlText::isALabel);
    return above ? head.child(cell.elementSiblingIndex()).text() : null;
  }

  private static boolean isALabel(Element cell) {
    var text = cell.text();
    return !text.isBlank()
        && text.length() <= LONGEST_LABEL
        && text.chars().noneMatch(Character::isDigit)
        && ".:;,".indexOf(text.charAt(text.length() - 1)) < 0;
  }

  /** Whether a row is several short cells, so that its columns can be told on one line. */
  private static boolean isALine(Element row) {
    var cells = row.children();
    return cells.size() > 1
        && cells.stream()
            .allMatch(cell ->
                cell.text().length() <= LONGEST_CELL
                    && cell.select("p, div, li, br, table").size() <= 1);
  }

  private void endCell(Element cell) {
    if (lineRow == null) {
      var row = cell.parent();
      boolean labels =
          row != null
              && row.childrenSize() == 2
              && cell.elementSiblingIndex() == 0
              && isALabel(cell);
      words(labels ? ": " : " ");
    } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      while (out.charAt(out.length() - 1) == ' ') {
        out.setLength(out.length() - 1);
      }
      out.append('\t');
    }
  }

  /** Whether a list marker waits for its words, as in {@code <li><p>}. */
  private boolean endsWithMarker() {
    int line = out.lastIndexOf("\n") + 1;
    return out.length() > line && out.substring(line).matches("(?:\\(?\\w{1,6}[.)]|•) ");
  }

  private void words(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c) || c == '\u00A0';
      boolean spaced = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
      if (!space) {
        out.append(c);
      } else if (!spaced) {
        out.append(' ');
      }
    }
  }

  private void newLine(boolean paragraph) {
    while (!out.isEmpty() && " \t".indexOf(out.charAt(out.length() - 1)) >= 0) {
      out.setLength(out.length() - 1);
    }
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
    boolean gap = out.length() > 1 && out.charAt(out.length() - 2) == '\n';
    if (paragraph && !out.isEmpty() && !gap) {
      out.append('\n');
    }
  }
}

package rowan.commissioning.decisions.reading.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import rowan.commissioning.decisions.reading.text.ReadingRefusal.Reason;

/** The words of a DOCX, a paragraph a line, with the numbers that Word draws written out. */
final class WordText {

  private static final long MOST_UNPACKED = 100L * 1024 * 1024;
  private static final int LONGEST_CELL = 80;

  private final StringBuilder out = new StringBuilder();
  private final WordNumbers numbers;

  private WordText(XWPFDocument document) {
    numbers = new WordNumbers(document);
  }

  static DocumentText of(byte[] content) {
    guardAgainstBombs();
    try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
      var words = new WordText(document);
      document.getBodyElements().forEach(words::add);
      return new DocumentText.Words(words.out.toString());
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      return tooMuchUnpacked(broken)
          ? ReadingRefusal.of(
              Reason.TOO_LARGE,
              "This file unpacks to far more than a decision: save it again from Word and give the new copy.")
          : ReadingRefusal.of(
              Reason.DAMAGED,
              "This Word file is damaged and could not be read: open it, save it again, and give the new copy.");
    }
  }

  /** POI keeps its limits for the whole program; nothing else in it reads Office files. */
  private static void guardAgainstBombs() {
    ZipSecureFile.setMinInflateRatio(0.005);
    ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
    ZipSecureFile.setMaxTextSize(MOST_UNPACKED);
  }

  private static boolean tooMuchUnpacked(Throwable broken) {
    for (var cause = broken; cause != null; cause = cause.getCause()) {
      var message = cause.getMessage();
      if (cause instanceof RecordFormatException
          || (message != null && message.contains("Zip bomb"))) {
        return true;
      }
    }
    return false;
  }

  private void add(IBodyElement element) {
    switch (element) {
      case XWPFParagraph paragraph -> add(paragraph);
      case XWPFTable table -> add(table);
      case XWPFSDT control -> out.append(control.getContent().getText()).append("\n\n");
      default -> {}
    }
  }

  private void add(XWPFParagraph paragraph) {
    var text = paragraph.getText().strip();
    if (!text.isEmpty()) {
      out.append(numbers.of(paragraph)).append(text).append("\n\n");
    }
  }

  /** A row of several short cells stays together, so that its columns can be told. */
  private static boolean isALine(List<XWPFTableCell> cells) {
    return cells.size() > 2
        && cells.stream()
            .allMatch(cell ->
                cell.getText().strip().length() <= LONGEST_CELL
                    && cell.getParagraphs().size() <= 1);
  }

  /** A row of short cells is a line ('Decision maker: Cabinet'); else each paragraph is its own. */
  private void add(XWPFTable table) {
    for (var row : table.getRows()) {
      var cells = row.getTableCells();
      if (isALine(cells)) {
        out.append(
                cells.stream()
                    .map(cell -> cell.getText().strip())
                    .collect(Collectors.joining("\t")))
            .append('\n');
        continue;
      }
      boolean labelled = cells.size() == 2 && cells.getFirst().getText().strip().length() <= 40;
      for (var cell : cells) {
        if (labelled && cell.equals(cells.getFirst())) {
          var label = cell.getText().strip();
          out.append(label.isEmpty() || label.endsWith(":") ? label : label + ":").append(' ');
        } else {
          cell.getBodyElements().forEach(this::add);
        }
      }
    }
  }
}

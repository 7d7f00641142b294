package rowan.commissioning.decisions.reading.text;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import rowan.commissioning.decisions.reading.text.ReadingRefusal.Reason;

/** The words of a PDF, in the order read, with a blank line between paragraphs. */
final class PdfText {

  private static final int MOST_PAGES = 400;

  private PdfText() {}

  static DocumentText of(byte[] content) {
    try {
      PdfPacking.check(content);
      try (var document = Loader.loadPDF(content)) {
        return words(document);
      }
    } catch (InvalidPasswordException locked) {
      return ReadingRefusal.of(
          Reason.PROTECTED,
          "This PDF is protected by a password: save a copy without one, then give that.");
    } catch (PdfLines.TooMuchText tooMuch) {
      return tooLong();
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      return ReadingRefusal.of(
          Reason.DAMAGED,
          "This PDF is damaged and could not be read: open it, save it again, and give the new copy.");
    }
  }

  private static DocumentText words(PDDocument document) throws IOException {
    if (document.getNumberOfPages() > MOST_PAGES) {
      return tooLong();
    }
    PdfBudget.check(document);
    Fonts.useThoseWithin();
    var text = PdfLines.of(document);
    return text.isBlank()
        ? ReadingRefusal.of(
            Reason.ONLY_PICTURES,
            "This PDF holds only pictures of pages: give the published text instead, or a PDF with text.")
        : new DocumentText.Words(text);
  }

  private static DocumentText tooLong() {
    return ReadingRefusal.of(
        Reason.TOO_LARGE,
        "This PDF is too long for one decision: give only the pages with the decision.");
  }
}

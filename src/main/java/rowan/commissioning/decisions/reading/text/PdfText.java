package rowan.commissioning.decisions.reading.text;

import java.io.IOException;
import java.io.Writer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import rowan.commissioning.decisions.reading.text.ReadingRefusal.Reason;

/** The words of a PDF, in the order read, with a blank line between paragraphs. */
final class PdfText {

  private static final int MOST_PAGES = 400;

  private PdfText() {}

  static DocumentText of(byte[] content) {
    try (var document = Loader.loadPDF(content)) {
      return words(document);
    } catch (InvalidPasswordException locked) {
      return ReadingRefusal.of(
          Reason.PROTECTED,
          "This PDF is protected by a password: save a copy without one, then give that.");
    } catch (TooMuchText tooMuch) {
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
    Fonts.useThoseWithin();
    var stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setParagraphEnd("\n");
    var out = new Limited();
    stripper.writeText(document, out);
    var text = out.text.toString();
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

  /** Said when a small file unpacks to too much text. */
  private static final class TooMuchText extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Takes no more text than is read. */
  private static final class Limited extends Writer {
    final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
      if (text.length() + length > DocumentText.MOST_CHARACTERS) {
        throw new TooMuchText();
      }
      text.append(characters, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}

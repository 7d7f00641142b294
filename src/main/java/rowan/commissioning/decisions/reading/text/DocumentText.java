package rowan.commissioning.decisions.reading.text;

import rowan.commissioning.decisions.reading.text.ReadingRefusal.Reason;

/** The words of a document, or why there are none. */
public sealed interface DocumentText {

  /** The largest file that is read: 10 MB. */
  int MOST_BYTES = 10 * 1024 * 1024;

  /** The longest text that is read, in characters; a decision has a hundredth of it. */
  int MOST_CHARACTERS = 2_000_000;

  /** The most lines that are read: reading takes its time for each. */
  int MOST_LINES = 50_000;

  record Words(String text) implements DocumentText {}

  record Refused(ReadingRefusal refusal) implements DocumentText {}

  /**
   * Takes the words out of a file.
   *
   * @param fileName only to name the file in a sentence
   */
  static DocumentText of(byte[] content, String fileName) {
    if (content.length == 0) {
      return ReadingRefusal.of(
          Reason.EMPTY, shown(fileName) + " is empty: choose the file with the decision.");
    }
    if (content.length > MOST_BYTES) {
      return ReadingRefusal.of(
          Reason.TOO_LARGE,
          shown(fileName)
              + " is larger than 10 MB: give only the decision, without its appendices.");
    }
    var kind = DocumentKind.of(content);
    var text =
        switch (kind) {
          case PDF -> PdfText.of(content);
          case WORD -> WordText.of(content);
          case HTML -> HtmlText.of(content);
          case TEXT -> PlainText.of(content);
          default -> ReadingRefusal.of(kind.reason(), shown(fileName) + " is " + kind.complaint());
        };
    return text instanceof Words(var words) ? ofPasted(words) : text;
  }

  /** Checks and tidies words that need no taking out. */
  static DocumentText ofPasted(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return ReadingRefusal.of(
          Reason.TOO_LARGE,
          "The text is longer than %,d characters: give only the decision."
              .formatted(MOST_CHARACTERS));
    }
    if (text.chars().filter(c -> c == '\n').count() > MOST_LINES) {
      return ReadingRefusal.of(
          Reason.TOO_LARGE,
          "The text has more than %,d lines: give only the decision.".formatted(MOST_LINES));
    }
    if (Tidy.isBinary(text)) {
      return ReadingRefusal.of(
          Reason.NOT_TEXT,
          "This is not text, though it may be named so: give the decision as PDF, DOCX, HTML or plain text.");
    }
    var tidy = Tidy.of(text);
    return tidy.isBlank()
        ? ReadingRefusal.of(
            Reason.EMPTY, "There is no text: paste the decision, or choose the file with it.")
        : new Words(tidy);
  }

  private static String shown(String fileName) {
    var name = fileName.replaceAll("[\\p{Cntrl}]", "").strip();
    return name.isEmpty()
        ? "This file"
        : "'" + (name.length() > 80 ? name.substring(0, 79) + "…" : name) + "'";
  }
}

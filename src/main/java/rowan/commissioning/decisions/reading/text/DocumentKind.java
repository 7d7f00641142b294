package rowan.commissioning.decisions.reading.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import rowan.commissioning.decisions.reading.text.ReadingRefusal.Reason;

/** What a file is, told by its first bytes and never by its name. */
public enum DocumentKind {
  PDF(""),
  WORD(""),
  HTML(""),
  TEXT(""),
  OLD_WORD(
      "an Office file of the old kind (.doc, .xls): open it and save it as .docx or PDF, then give that."),
  PROTECTED_OFFICE("protected by a password: save a copy without one, then give that."),
  SPREADSHEET("a spreadsheet: give the decision as PDF, DOCX, HTML or plain text."),
  PRESENTATION("a presentation: give the decision as PDF, DOCX, HTML or plain text."),
  OPEN_DOCUMENT("an OpenDocument file: save it as .docx or PDF, then give that."),
  RICH_TEXT("a rich text file (.rtf): save it as .docx or PDF, then give that."),
  PICTURE("a picture: give the decision as PDF with text, DOCX, HTML or plain text."),
  ARCHIVE("an archive: unpack it and give the one file with the decision."),
  XML("an XML file: give the decision as PDF, DOCX, HTML or plain text."),
  PROGRAM("a program: give the decision as PDF, DOCX, HTML or plain text.");

  private static final int HEAD = 4096;
  private static final int MOST_ENTRIES = 2_000;
  private static final Pattern HTML_TAG =
      Pattern.compile(
          "(?is)<(?:!doctype\\s+html|html|head|body|p|div|ol|ul|li|table|br|h[1-6]|span)\\b[^<>]{0,400}>");

  private final String complaint;

  DocumentKind(String complaint) {
    this.complaint = complaint;
  }

  /** What to say of a kind that is not read: what it is and what to give instead. */
  String complaint() {
    return complaint;
  }

  Reason reason() {
    return this == PROTECTED_OFFICE ? Reason.PROTECTED : Reason.WRONG_TYPE;
  }

  public static DocumentKind of(byte[] content) {
    var head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.substring(0, Math.min(head.length(), 1024)).contains("%PDF-")) {
      return PDF;
    }
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return insideZip(content);
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return isEncryptedPackage(content) ? PROTECTED_OFFICE : OLD_WORD;
    }
    if (head.startsWith("{\\rtf")) {
      return RICH_TEXT;
    }
    if (isAPicture(head)) {
      return PICTURE;
    }
    if (head.startsWith("\u001F\u008B")
        || head.startsWith("7z\u00BC\u00AF")
        || head.startsWith("Rar!")
        || head.startsWith("BZh")) {
      return ARCHIVE;
    }
    if (head.startsWith("\u007FELF") || (head.startsWith("MZ") && head.indexOf('\0') > 0)) {
      return PROGRAM;
    }
    return markup(head);
  }

  private static DocumentKind markup(String head) {
    var start = head.replaceFirst("^(?:\u00EF\u00BB\u00BF|\\s)+", "").toLowerCase(Locale.ROOT);
    if (HTML_TAG.matcher(head).find()) {
      return HTML;
    }
    return start.startsWith("<?xml") ? XML : TEXT;
  }

  private static boolean isAPicture(String head) {
    return head.startsWith("\u0089PNG")
        || head.startsWith("\u00FF\u00D8\u00FF")
        || head.startsWith("GIF8")
        || head.startsWith("II*\0")
        || head.startsWith("MM\0*")
        || (head.startsWith("RIFF") && head.startsWith("WEBP", 8))
        || (head.startsWith("BM")
            && head.length() > 14
            && head.charAt(6) == 0
            && head.charAt(8) == 0)
        || head.startsWith("ftyphei", 4);
  }

  /** Looks at names alone; nothing is unpacked. */
  private static DocumentKind insideZip(byte[] content) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (int i = 0; i < MOST_ENTRIES; i++) {
        var entry = zip.getNextEntry();
        if (entry == null) {
          return ARCHIVE;
        }
        var name = entry.getName();
        if (name.startsWith("word/")) {
          return WORD;
        }
        if (name.startsWith("xl/")) {
          return SPREADSHEET;
        }
        if (name.startsWith("ppt/")) {
          return PRESENTATION;
        }
        if (name.equals("mimetype")) {
          return OPEN_DOCUMENT;
        }
        skip(zip);
      }
      return ARCHIVE;
    } catch (IOException | IllegalArgumentException damaged) {
      return ARCHIVE;
    }
  }

  /** Reads over an entry, but not more of it than the largest file that is read. */
  private static void skip(ZipInputStream zip) throws IOException {
    var buffer = new byte[8192];
    long read = 0;
    int count = zip.read(buffer);
    while (count >= 0) {
      read += count;
      if (read > DocumentText.MOST_BYTES) {
        throw new IOException("an entry too large to pass over");
      }
      count = zip.read(buffer);
    }
  }

  private static boolean isEncryptedPackage(byte[] content) {
    var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    int most = Math.min(content.length, 1 << 20) - name.length;
    for (int i = 0; i < most; i++) {
      if (content[i] == name[0]
          && java.util.Arrays.equals(content, i, i + name.length, name, 0, name.length)) {
        return true;
      }
    }
    return false;
  }
}

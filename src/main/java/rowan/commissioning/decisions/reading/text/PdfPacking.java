package rowan.commissioning.decisions.reading.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import rowan.commissioning.decisions.reading.text.PdfLines.TooMuchText;

/**
 * How far the streams of a PDF unpack, measured as they lie in the file before it is opened: its
 * tables of places, and objects packed together, are unpacked whole by opening it. What is
 * encrypted cannot be measured yet; {@link PdfBudget} does so once it is open.
 */
final class PdfPacking {

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] END = "endstream".getBytes(StandardCharsets.ISO_8859_1);
  private static final Pattern READ_WHEN_OPENED = Pattern.compile("/(?:ObjStm|XRef)\\b");
  private static final Pattern OTHERWISE_PACKED =
      Pattern.compile(
          "/(?:LZWDecode|LZW|RunLengthDecode|RL|ASCII85Decode|A85|ASCIIHexDecode|AHx)\\b");
  private static final Pattern PARAMETERS_ELSEWHERE =
      Pattern.compile("/(?:DecodeParms|DP|Filter)\\s*\\[?\\s*\\d+\\s+\\d+\\s+R\\b");
  private static final Pattern COLUMNS = Pattern.compile("/Columns\\s*(\\d+)");
  private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
  private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\b");

  /** Packed and encrypted, these could unpack to a thousand times as much. */
  private static final int MOST_UNSEEN = 128 * 1024;

  private static final int LONGEST_DICTIONARY = 16 * 1024;
  private static final int ZLIB_HEADER = 2;

  private final byte[] content;
  private long all;

  private PdfPacking(byte[] content) {
    this.content = content;
  }

  /**
   * Measures what can be measured before the file is opened.
   *
   * @throws TooMuchText if it is more than is read
   */
  static void check(byte[] content) throws TooMuchText {
    new PdfPacking(content).check();
  }

  private void check() throws TooMuchText {
    boolean encrypted = ENCRYPTED.matcher(new String(content, StandardCharsets.ISO_8859_1)).find();
    for (int at = find(STREAM, 0); at >= 0; at = find(STREAM, at + 1)) {
      if (at >= 3 && content[at - 1] == 'd' && content[at - 2] == 'n' && content[at - 3] == 'e') {
        continue;
      }
      var dictionary = dictionaryBefore(at);
      int data = dataAfter(at);
      if (READ_WHEN_OPENED.matcher(dictionary).find()) {
        checkOpened(dictionary, data, encrypted);
      }
      all += inflated(data + ZLIB_HEADER);
      if (all > PdfBudget.MOST_IN_ALL) {
        throw new TooMuchText();
      }
    }
  }

  private void checkOpened(String dictionary, int from, boolean encrypted) throws TooMuchText {
    var columns = COLUMNS.matcher(dictionary);
    while (columns.find()) {
      if (columns.group(1).length() > 6) {
        throw new TooMuchText();
      }
    }
    if (OTHERWISE_PACKED.matcher(dictionary).find()
        || PARAMETERS_ELSEWHERE.matcher(dictionary).find()) {
      throw new TooMuchText();
    }
    if (encrypted && dictionary.contains("/ObjStm")) {
      int end = find(END, from);
      if ((end < 0 ? content.length : end) - from > MOST_UNSEEN) {
        throw new TooMuchText();
      }
    }
  }

  /** Unpacks into nothing, as the reader of PDFs does: without asking the header what it is. */
  private long inflated(int from) throws TooMuchText {
    if (from >= content.length) {
      return 0;
    }
    try (var inflater = new Inflater(true)) {
      inflater.setInput(content, from, content.length - from);
      var nothing = new byte[64 * 1024];
      long bytes = 0;
      while (!inflater.finished()) {
        int more = inflater.inflate(nothing);
        bytes += more;
        if (bytes > PdfBudget.MOST_OF_ONE) {
          throw new TooMuchText();
        }
        if (more == 0) {
          break;
        }
      }
      return bytes;
    } catch (DataFormatException damaged) {
      return 0;
    }
  }

  /** What stands between the start of the object and its data, names without their escapes. */
  private String dictionaryBefore(int at) {
    int from = Math.max(0, at - LONGEST_DICTIONARY);
    var words = new String(content, from, at - from, StandardCharsets.ISO_8859_1);
    var own = words.substring(Math.max(0, words.lastIndexOf("obj")));
    return ESCAPED
        .matcher(own)
        .replaceAll(escape ->
            java.util.regex.Matcher.quoteReplacement(
                String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }

  private int dataAfter(int at) {
    int from = at + STREAM.length;
    while (from < content.length && content[from] == ' ') {
      from++;
    }
    if (from < content.length && content[from] == '\r') {
      from++;
    }
    if (from < content.length && content[from] == '\n') {
      from++;
    }
    return from;
  }

  private int find(byte[] words, int from) {
    for (int i = from; i <= content.length - words.length; i++) {
      int same = 0;
      while (same < words.length && content[i + same] == words[same]) {
        same++;
      }
      if (same == words.length) {
        return i;
      }
    }
    return -1;
  }
}

package rowan.commissioning.decisions.reading.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import rowan.commissioning.decisions.reading.text.PdfLines.TooMuchText;

/**
 * How far the streams of an open PDF unpack, measured by unpacking them into nothing, before
 * anything is read: a few kilobytes can be made to unpack to many gigabytes. {@link PdfPacking} has
 * seen already to what is unpacked while a PDF is being opened.
 */
final class PdfBudget {

  /** The most that one stream may unpack to: a picture of a whole page has a third of it. */
  static final long MOST_OF_ONE = 64L * 1024 * 1024;

  /** The most that all streams may unpack to together. */
  static final long MOST_IN_ALL = 512L * 1024 * 1024;

  /** The most that all pages may draw together, each stream as often as a page uses it. */
  static final long MOST_DRAWN = 128L * 1024 * 1024;

  /** A row of a packed table; wider ones only make room for themselves. */
  static final int WIDEST_ROW = 1_000_000;

  private static final Set<COSName> PACKING =
      Set.of(
          COSName.FLATE_DECODE,
          COSName.FLATE_DECODE_ABBREVIATION,
          COSName.LZW_DECODE,
          COSName.LZW_DECODE_ABBREVIATION,
          COSName.RUN_LENGTH_DECODE,
          COSName.RUN_LENGTH_DECODE_ABBREVIATION);
  private static final Set<COSName> WRITTEN_IN_LETTERS =
      Set.of(
          COSName.ASCII85_DECODE,
          COSName.ASCII85_DECODE_ABBREVIATION,
          COSName.ASCII_HEX_DECODE,
          COSName.ASCII_HEX_DECODE_ABBREVIATION);

  private final IdentityHashMap<COSStream, Long> sizes = new IdentityHashMap<>();
  private long all;

  private PdfBudget() {}

  /**
   * Measures all that a PDF holds.
   *
   * @throws TooMuchText if it is more than is read
   */
  static void check(PDDocument document) throws IOException {
    var budget = new PdfBudget();
    var objects = document.getDocument();
    for (var key : objects.getXrefTable().keySet()) {
      if (objects.getObjectFromPool(key).getObject() instanceof COSStream stream) {
        budget.measure(stream);
      }
    }
    long drawn = 0;
    for (var page : document.getPages()) {
      for (var streams = page.getContentStreams(); streams.hasNext(); ) {
        drawn += budget.measure(streams.next().getCOSObject());
        if (drawn > MOST_DRAWN) {
          throw new TooMuchText();
        }
      }
    }
  }

  private long measure(COSStream stream) throws IOException {
    var known = sizes.get(stream);
    if (known != null) {
      return known;
    }
    long size = unpacked(stream);
    sizes.put(stream, size);
    all += size;
    if (all > MOST_IN_ALL) {
      throw new TooMuchText();
    }
    return size;
  }

  private static long unpacked(COSStream stream) throws IOException {
    checkRows(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
    var filters = filters(stream);
    if (filters.stream().filter(PACKING::contains).count() > 1) {
      throw new TooMuchText();
    }
    try (InputStream raw = stream.createRawInputStream()) {
      var packed = raw;
      for (int i = 0; i < filters.size(); i++) {
        var filter = filters.get(i);
        if (PACKING.contains(filter)) {
          return counted(packed, filter, stream, i);
        }
        if (!WRITTEN_IN_LETTERS.contains(filter)) {
          return 0; // a picture, which is not unpacked to read the words
        }
        var letters = new ByteArrayOutputStream();
        FilterFactory.INSTANCE.getFilter(filter).decode(packed, letters, stream, i);
        packed = new ByteArrayInputStream(letters.toByteArray());
      }
      return packed.available();
    }
  }

  private static long counted(InputStream packed, COSName filter, COSStream stream, int index)
      throws IOException {
    var count = new Count();
    try {
      FilterFactory.INSTANCE.getFilter(filter).decode(packed, count, stream, index);
    } catch (TooMuchText tooMuch) {
      throw tooMuch;
    } catch (IOException damaged) {
      // What is damaged beyond this place is not unpacked further when it is read, either.
      return count.bytes;
    }
    return count.bytes;
  }

  private static List<COSName> filters(COSStream stream) {
    var found = new ArrayList<COSName>();
    switch (stream.getFilters()) {
      case COSName name -> found.add(name);
      case COSArray array ->
          array.forEach(each -> {
            if (each instanceof COSName name) {
              found.add(name);
            }
          });
      case null, default -> {}
    }
    return found;
  }

  private static void checkRows(COSBase parameters) throws IOException {
    if (parameters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        checkRows(array.getObject(i));
      }
    } else if (parameters instanceof COSDictionary dictionary
        && dictionary.getInt(COSName.COLUMNS, 1) > WIDEST_ROW) {
      throw new TooMuchText();
    }
  }

  /** Counts what is written to it, and keeps none of it. */
  private static final class Count extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) throws IOException {
      add(1);
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
      add(length);
    }

    private void add(int length) throws IOException {
      bytes += length;
      if (bytes > MOST_OF_ONE) {
        throw new TooMuchText();
      }
    }
  }
}

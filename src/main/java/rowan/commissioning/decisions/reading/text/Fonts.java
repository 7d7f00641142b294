package rowan.commissioning.decisions.reading.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for fonts that a PDF names and does not hold. PDFBox would search every font of the
 * machine, which takes seconds and leaves a file in the home folder; to read words, any font does.
 */
final class Fonts implements FontMapper {

  private static final String OF_PDFBOX =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final TrueTypeFont font;

  private Fonts(TrueTypeFont font) {
    this.font = font;
  }

  /** PDFBox has one mapper for the whole program; nothing else in it draws by PDFBox. */
  static void useThoseWithin() {
    Once.setUp();
  }

  /** Loaded with the first PDF. */
  private static final class Once {
    static {
      FontMappers.set(new Fonts(load()));
    }

    static void setUp() {}

    private static TrueTypeFont load() {
      try (var file = PDDocument.class.getResourceAsStream(OF_PDFBOX)) {
        if (file == null) {
          throw new IllegalStateException("PDFBox no longer brings " + OF_PDFBOX);
        }
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      @Nullable String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font, true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      @Nullable String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font, true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      @Nullable String name,
      @Nullable PDFontDescriptor descriptor,
      @Nullable PDCIDSystemInfo systemInfo) {
    return new CIDFontMapping(null, font, true);
  }
}

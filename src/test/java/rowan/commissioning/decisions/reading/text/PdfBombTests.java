package rowan.commissioning.decisions.reading.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowan.commissioning.decisions.reading.text.ReadingRefusal.Reason;

/** Small PDFs that unpack to gigabytes, or that draw the same over and over. */
class PdfBombTests {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final long MOST_MEMORY = 512L * 1024 * 1024;
  private static final int MEGABYTE = 1024 * 1024;
  private static final int GIGABYTES = 4;

  /** Refused as too large, in bounded time and memory. */
  private static void refuses(byte[] pdf) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    refusesInTime(pdf);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_MEMORY);
  }

  private static void refusesInTime(byte[] pdf) {
    assertThat(pdf.length).isLessThan(DocumentText.MOST_BYTES);
    var text = assertTimeout(LONGEST, () -> DocumentText.of(pdf, "bomb.pdf"));
    assertThat(text)
        .isInstanceOfSatisfying(
            DocumentText.Refused.class,
            refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.TOO_LARGE));
  }

  /** So many megabytes of spaces, packed a thousandfold: the packing of one, again and again. */
  private static byte[] packed(int megabytes) {
    var spaces = new byte[MEGABYTE];
    Arrays.fill(spaces, (byte) ' ');
    var packed = new ByteArrayOutputStream();
    try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      byte[] again = {};
      for (int i = 0; i < 2; i++) {
        var room = new byte[MEGABYTE];
        deflater.setInput(spaces);
        int length = deflater.deflate(room, 0, room.length, Deflater.SYNC_FLUSH);
        again = Arrays.copyOf(room, length);
        packed.writeBytes(again);
      }
      for (int i = 2; i < megabytes; i++) {
        packed.writeBytes(again);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] stream(String dictionary, byte[] data) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(words("<<%s /Length %d>>\nstream\n".formatted(dictionary, data.length)));
    out.writeBytes(data);
    out.writeBytes(words("\nendstream"));
    return out.toByteArray();
  }

  private static byte[] words(String words) {
    return words.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A PDF of these objects, numbered from 1; the first is its catalogue. */
  private static byte[] pdf(List<byte[]> objects) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(words("%PDF-1.7\n"));
    var places = new ArrayList<Integer>();
    for (int i = 0; i < objects.size(); i++) {
      places.add(out.size());
      out.writeBytes(words((i + 1) + " 0 obj\n"));
      out.writeBytes(objects.get(i));
      out.writeBytes(words("\nendobj\n"));
    }
    int table = out.size();
    out.writeBytes(words("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1)));
    places.forEach(place -> out.writeBytes(words("%010d 00000 n \n".formatted(place))));
    out.writeBytes(
        words(
            "trailer\n<</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(objects.size() + 1, table)));
    return out.toByteArray();
  }

  private static byte[] onePage(byte[] content, byte[]... more) {
    var objects =
        new ArrayList<>(
            List.of(
                words("<</Type /Catalog /Pages 2 0 R>>"),
                words("<</Type /Pages /Kids [3 0 R] /Count 1>>"),
                words(
                    "<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
                        + " /Resources <</XObject <</F 5 0 R>>>>>>"),
                content));
    objects.addAll(List.of(more));
    return pdf(objects);
  }

  @Test
  void refusesAPageThatUnpacksToGigabytes() {
    refuses(onePage(stream("/Filter /FlateDecode", packed(GIGABYTES * 1024))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ObjStm", "/Obj#53tm", "/XRef"})
  void refusesWhatUnpacksWhileItIsOpened(String type) {
    var objects =
        stream(
            "/Type %s /N 1 /First 4 /Filter /FlateDecode".formatted(type),
            packed(GIGABYTES * 1024));
    refuses(onePage(stream("", words("q Q")), objects));
  }

  @Test
  void refusesAPageThatIsPackedTwiceInTwoWays() {
    refuses(onePage(stream("/Filter [/FlateDecode /LZWDecode]", packed(8))));
  }

  @Test
  void refusesAPageThatUnpacksToGigabytesOnceItIsDecrypted() throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var content = document.getDocument().createCOSStream();
      content.setItem(COSName.FILTER, COSName.FLATE_DECODE);
      try (var raw = content.createRawOutputStream()) {
        raw.write(packed(GIGABYTES * 1024));
      }
      page.getCOSObject().setItem(COSName.CONTENTS, content);
      document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
      var out = new ByteArrayOutputStream();
      document.save(out);
      refuses(out.toByteArray());
    }
  }

  @Test
  void refusesManyPagesThatDrawTheSame() {
    var objects = new ArrayList<byte[]>();
    objects.add(words("<</Type /Catalog /Pages 2 0 R>>"));
    var kids = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      kids.append(4 + i).append(" 0 R ");
    }
    objects.add(words("<</Type /Pages /Kids [%s] /Count 300>>".formatted(kids)));
    objects.add(stream("/Filter /FlateDecode", packed(48)));
    for (int i = 0; i < 300; i++) {
      objects.add(words("<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 3 0 R>>"));
    }
    refuses(pdf(objects));
  }

  @Test
  void refusesAFormThatDrawsFormsThatDrawForms() {
    var forms = new ArrayList<byte[]>();
    var ten = words("/F Do ".repeat(10));
    for (int i = 0; i < 12; i++) {
      forms.add(
          stream(
              "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</F %d 0 R>>>>"
                  .formatted(6 + i),
              ten));
    }
    forms.add(stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", words("q Q")));
    refusesInTime(onePage(stream("", ten), forms.toArray(byte[][]::new)));
  }

  @Test
  void readsAPageThatUnpacksToAFewMegabytes() {
    var text = DocumentText.of(onePage(stream("/Filter /FlateDecode", packed(8))), "spaces.pdf");
    assertThat(text)
        .isInstanceOfSatisfying(
            DocumentText.Refused.class,
            refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.ONLY_PICTURES));
  }
}

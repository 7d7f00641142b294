package rowan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowan.Rowan;
import rowan.testing.HttpVisitor;

/** A film of 500 MB goes into a case and comes back, where the whole server has half of that. */
@Tag("long")
class LongFileTests {

  private static final int HEAP_MEGABYTES = 256;
  private static final long BYTES = 500L * 1024 * 1024;
  private static final String READY = "Rowan is ready: ";

  @TempDir Path temporary;

  @Test
  void passesThroughAServerThatCouldNotHoldIt() throws Exception {
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
    var err = temporary.resolve("err");
    var demo =
        RealJvm.start(
            HEAP_MEGABYTES,
            Rowan.class,
            Map.of("ROWAN_HOME", temporary.resolve("home").toString()),
            err,
            "demo",
            "--port=0");
    try (var said = demo.inputReader()) {
      var ready = said.lines().filter(line -> line.startsWith(READY)).findFirst();
      assertThat(ready).as(Files.readString(err)).isPresent();
      var worker = HttpVisitor.at(URI.create(ready.get().substring(READY.length())));
      var account =
          first(
              "name=\"account\" value=\"([^\"]+)\"[^>]*>(?:(?!</button>).)*IDVA",
              worker.get("/sign-in").body());
      assertThat(worker.post("/sign-in/as", Map.of("account", account)).statusCode())
          .isEqualTo(302);
      var path = first("href=\"(/cases/[0-9a-f-]{36})\"", worker.get("/caseload").body());
      worker.get(path + "/documents");

      var sent =
          worker.upload(
              path + "/documents",
              Map.of("title", "Film of the doorbell", "sort", "RECORDING"),
              "doorbell.mp4",
              LongFileTests::film);
      assertThat(sent.statusCode()).isEqualTo(303);
      var copy =
          first(
              "href=\"(/cases/[^\"]+/documents/[^\"]+)\"", worker.get(path + "/documents").body());
      try (var body = worker.open(copy).body();
          var expected = film()) {
        var one = new byte[1 << 16];
        long read = 0;
        int length = body.readNBytes(one, 0, one.length);
        while (length > 0) {
          assertThat(java.util.Arrays.copyOf(one, length)).isEqualTo(expected.readNBytes(length));
          read += length;
          length = body.readNBytes(one, 0, one.length);
        }
        assertThat(read).isEqualTo(BYTES);
      }
      assertThat(Files.readString(err)).doesNotContain("OutOfMemory");
    } finally {
      demo.destroy();
      assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static String first(String pattern, String page) {
    var found = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  private static InputStream film() {
    var head = "\0\0\0\u0018ftypisom\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    return new SequenceInputStream(
        new ByteArrayInputStream(head), new Counted(BYTES - head.length));
  }

  /** Bytes that differ from place to place, made as they are read. */
  private static final class Counted extends InputStream {

    private final long bytes;
    private long read;

    Counted(long bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return read < bytes ? (int) ((read++ * 2_654_435_761L) >>> 13) & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      int done = 0;
      while (done < length && read < bytes) {
        into[offset + done] = (byte) read();
        done++;
      }
      return done == 0 && length > 0 ? -1 : done;
    }
  }
}

package rowan.foundation.web.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.foundation.web.Upload;

/** A file that is too large: the form comes back with what was typed, and says so. */
@OnlyWeb
class TooLargeUploadTests {

  private static final long MEGABYTE = 1024L * 1024;

  @LocalServerPort private int port;

  private HttpResponse<String> send(String path, long bytes) throws Exception {
    var head =
        field("title", "Refuge für alle")
            + field("starts-day", "30")
            + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n";
    var tail = "\r\n" + field("account", "typed after the file") + "--x--\r\n";
    long length = utf8(head).length + bytes + utf8(tail).length;
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(
                HttpRequest.BodyPublishers.fromPublisher(
                    HttpRequest.BodyPublishers.ofInputStream(() ->
                        new SequenceInputStream(
                            Collections.enumeration(
                                List.of(
                                    new ByteArrayInputStream(utf8(head)),
                                    new Zeros(bytes),
                                    new ByteArrayInputStream(utf8(tail)))))),
                    length))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String field(String name, String value) {
    return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 200})
  void keepsWhatWasTypedBesideIt(long megabytes) throws Exception {
    var response = send("/style/form", megabytes * MEGABYTE);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .contains(
            "<a href=\"#file\">This file is larger than 10 MB. Choose a smaller one, or paste",
            "value=\"Refuge für alle\"",
            "value=\"30\"",
            "typed after the file");
  }

  @Test
  void takesAFileOfTheLargestSize() throws Exception {
    assertThat(send("/style/form", Upload.MOST_BYTES).body())
        .contains("value=\"Refuge für alle\"")
        .doesNotContain("larger than 10 MB");
  }

  @Test
  void answersWhereNoFormIsWithTheOrdinaryPage() throws Exception {
    assertThat(send("/nothing-here", 200 * MEGABYTE).statusCode()).isEqualTo(404);
  }

  @Test
  void refusesWithAPageWhatItWillNotEvenRead() throws Exception {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write(
              utf8(
                  "POST /style/form HTTP/1.1\r\nHost: x\r\nContent-Length: 600000000\r\n"
                      + "Content-Type: multipart/form-data; boundary=x\r\n\r\n"));
      socket.shutdownOutput();
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 413")
          .contains("This file is larger than 10 MB", "Nothing was stored");
    }
  }

  @Test
  void refusesWithAPageWhatIsNoForm() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/style/form"))
            .header("Content-Type", "multipart/form-data")
            .POST(
                HttpRequest.BodyPublishers.fromPublisher(
                    HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(13 * MEGABYTE)),
                    13 * MEGABYTE))
            .build();

    assertThat(
            HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(400);
  }

  /** So many bytes of nothing, without holding them. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long bytes) {
      left = bytes;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      left -= count;
      return count;
    }
  }
}

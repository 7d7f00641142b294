package rowan.foundation.web.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form that can't be read: its sender is told so, and nothing of ours is broken. */
@OnlyWeb
class BrokenFormTests {

  @LocalServerPort private int port;

  private String send(String type, String body) throws Exception {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write(
              ("POST /style/form HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: "
                      + type
                      + "\r\nContent-Length: "
                      + body.length()
                      + "\r\n\r\n"
                      + body)
                  .getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n", // breaks off in a head
        "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nRefuge", // and in a value
        "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\0.pdf\"\r\n\r\na\r\n--x--",
        "--x\r\nContent-Disposition: form-data; name=\"f\"; filename*=utf-8''%zz\r\n\r\na\r\n--x--"
      })
  void inPartsIsAnsweredAsOneThatCannotBeRead(String parts) throws Exception {
    assertThat(send("multipart/form-data; boundary=x", parts))
        .startsWith("HTTP/1.1 400")
        .contains("We couldn’t read what was sent", "Cache-Control: no-store");
  }

  @Test
  void withThousandsOfFieldsIsAnsweredAsOneThatCannotBeRead() throws Exception {
    assertThat(send("application/x-www-form-urlencoded", "a=b&".repeat(5_000)))
        .startsWith("HTTP/1.1 400")
        .contains("We couldn’t read what was sent");
  }
}

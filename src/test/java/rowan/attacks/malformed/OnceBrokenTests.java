package rowan.attacks.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.support.casework.GivenCases;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;

/** What malformed requests broke once, each by itself. */
@RowanTest
class OnceBrokenTests {

  @Autowired private GivenCases given;
  @LocalServerPort private int port;

  private String host = "";
  private String casePath = "";
  private HttpVisitor worker = HttpVisitor.at(java.net.URI.create("http://localhost"));

  @BeforeEach
  void aCase() {
    var team = given.team();
    var id = given.aCase(team);
    host = team.council().authority().slug() + ".localhost:" + port;
    casePath = "/cases/" + id;
    worker = HttpVisitor.signedIn(team.council().authority(), port, team.idva());
    worker.get(casePath + "/documents"); // has the token that forms are sent with
  }

  private Wire.Reply send(String request) {
    try (var wire = new Wire(port)) {
      return wire.send(request.getBytes(StandardCharsets.ISO_8859_1), true);
    }
  }

  @Test
  void aFileWhoseNameHoldsAZeroByteCannotBeRead() {
    var answer =
        worker.upload(
            casePath + "/documents",
            Map.of("title", "Order", "sort", "OTHER"),
            "a\0.txt",
            () -> new ByteArrayInputStream("Words.".getBytes(StandardCharsets.UTF_8)));
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void nobodyIsWrittenToInACaseWhereNobodyAsked() {
    var conversation = casePath.replace("/cases/", "/conversations/");
    assertThat(worker.post(conversation, Map.of("text", "Good morning.")).statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "///", "text/html;charset=nonsense", "*/*;q=x"})
  void anAnswerOfAnotherKindThanThereIsCannotBeHad(String accepted) {
    assertThat(
            send("GET /services.json HTTP/1.1\r\nHost: %s\r\nAccept: %s\r\n\r\n"
                    .formatted(host, accepted))
                .status())
        .isBetween(200, 499);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
  void aFormSentByAnotherMethodIsNotReadAtAll(String method) {
    assertThat(
            send("%s /talk HTTP/1.1\r\nHost: %s\r\nContent-Length: 5\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\nga=%%z"
                    .formatted(method, host))
                .status())
        .isBetween(300, 499);
  }

  @Test
  void noAnswerLeadsToAHostThatTheRequestMadeUp() {
    var reply =
        send("GET /home HTTP/1.1\r\nHost: " + host.replace(":", ".evil.example:") + "\r\n\r\n");
    assertThat(reply.header("Location").orElse("/")).startsWith("/");
  }
}

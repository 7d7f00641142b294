package rowan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowan.Rowan;

/** The demo in a process of its own, from nothing to its first page and to its end. */
class DemoStartsTests {

  private static final String READY = "Rowan is ready: ";
  private static final long PATIENCE_SECONDS = 60;

  @TempDir Path temporary;

  @Test
  void printsItsAddressAnswersThereAndLeavesNothingRunning() throws Exception {
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
    var home = temporary.resolve("home");
    var err = temporary.resolve("err");
    var demo =
        RealJvm.start(Rowan.class, Map.of("ROWAN_HOME", home.toString()), err, "demo", "--port=0");
    try (var said = demo.inputReader()) {
      var ready = said.lines().filter(line -> line.startsWith(READY)).findFirst();
      assertThat(ready).as(Files.readString(err)).isPresent();
      var address = URI.create(ready.get().substring(READY.length())).resolve("/actuator/health");
      assertThat(status(address)).isEqualTo(200);
      assertThat(home.resolve("passwords"))
          .satisfies(file ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------"));
    } finally {
      demo.destroy(); // as Ctrl-C does
      assertThat(demo.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
    assertThat(err).content().doesNotContain("WARN", "ERROR", "Exception");
  }

  private static int status(URI address) throws Exception {
    try (var browser = HttpClient.newHttpClient()) {
      return browser
          .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }
}

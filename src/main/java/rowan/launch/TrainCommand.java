package rowan.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import rowan.launch.embedded.EmbeddedPostgres;

/**
 * One short run of the whole application on a database that is thrown away, so that the JVM can
 * note which classes a start needs and keep them ready (its AOT cache). The build runs it; nobody
 * types it.
 */
final class TrainCommand {

  private static final List<String> PAGES =
      List.of("/", "/sign-in", "/actuator/health", "/nothing-here");

  private final Class<?> application;

  TrainCommand(Class<?> application) {
    this.application = application;
  }

  int run() {
    var home = Home.of(DemoCommand.checkout(), System.getenv());
    home.make();
    var folder = home.folder().resolve("training-" + ProcessHandle.current().pid());
    var server = new Server(application);
    try {
      var postgres =
          EmbeddedPostgres.start(folder, home.programs(), EmbeddedPostgres.Durability.THROWN_AWAY);
      server.alsoStop(() -> FileSystemUtils.deleteRecursively(folder));
      server.alsoStop(postgres);
      var settings = new LinkedHashMap<>(postgres.access().asSettings());
      settings.put("ROWAN_PORT", 0);
      settings.put("ROWAN_ADDRESS", "127.0.0.1");
      settings.put("ROWAN_KEYSET", folder.resolve("keyset").toString());
      settings.put("ROWAN_KEYSET_PASSPHRASE", "");
      settings.put("ROWAN_TRANSIT_ADDRESS", "");
      settings.put("ROWAN_KMS_KEY", "");
      settings.put("ROWAN_WITNESS", "");
      var context = server.start(settings, false);
      visit(Server.port(context));
      return 0;
    } finally {
      server.stop();
    }
  }

  private static void visit(int port) {
    try (var browser = HttpClient.newHttpClient()) {
      for (var page : PAGES) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page)).build();
        browser.send(request, BodyHandlers.discarding());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }
}

package rowan.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import rowan.launch.embedded.EmbeddedPostgres;

/** {@code ./rowan demo}: everything on this machine, for this machine only. */
final class DemoCommand {

  private static final int USUAL_PORT = 8080;

  private final Class<?> application;
  private final Progress progress;
  private final FailureLog log;

  DemoCommand(Class<?> application, PrintStream out, FailureLog log) {
    this.application = application;
    this.progress = new Progress(out);
    this.log = log;
  }

  int run(List<String> words) {
    var options = Options.read("demo", words, true);
    int port = options.port().orElse(USUAL_PORT);
    var home = Home.of(checkout(), System.getenv());
    home.make();
    log.writeTo(home.log(port));
    var server = new Server(application);
    try {
      server.alsoStop(home.lock(address(port)));
      Ports.refuseTaken("127.0.0.1", port, "./rowan demo --port 8081");
      if (home.why() != null) {
        progress.line("The data is in " + home.folder() + ", because " + home.why() + ".");
      }
      if (options.fresh()) {
        startOver(home);
      }
      var postgres = progress.during("Starting PostgreSQL", () -> postgres(home, this::told));
      server.alsoStop(postgres);
      var context =
          progress.during(
              "Starting Rowan", () -> server.start(settings(home, postgres, port), true));
      context.getBeanProvider(DemoCouncil.class).ifAvailable(council -> council.load(this::told));
      welcome(context);
      return Server.untilStopped();
    } catch (RuntimeException failure) {
      server.stop();
      throw failure;
    }
  }

  static Path checkout() {
    return Path.of(System.getProperty("rowan.checkout", "")).toAbsolutePath();
  }

  private static EmbeddedPostgres postgres(Home home, Consumer<String> told) {
    return EmbeddedPostgres.start(
        home.folder(), home.programs(), EmbeddedPostgres.Durability.KEPT, told);
  }

  private void startOver(Home home) {
    progress.line("Throwing away the demo's data in " + home.folder() + ".");
    try {
      EmbeddedPostgres.throwAway(home.folder(), home.programs());
      Files.deleteIfExists(home.keyset());
      Files.deleteIfExists(home.witness());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<String, Object> settings(Home home, EmbeddedPostgres postgres, int port) {
    var settings = new LinkedHashMap<>(postgres.access().asSettings());
    settings.put("ROWAN_PORT", port);
    settings.put("ROWAN_ADDRESS", "127.0.0.1");
    settings.put("ROWAN_KEYSET", home.keyset().toString());
    settings.put("ROWAN_KEYSET_PASSPHRASE", "");
    settings.put("ROWAN_TRANSIT_ADDRESS", "");
    settings.put("ROWAN_KMS_KEY", "");
    settings.put("ROWAN_WITNESS", home.witness().toString());
    settings.put("logging.file.name", home.log(port).toString());
    return settings;
  }

  private void told(String line) {
    progress.line("  " + line);
  }

  private void welcome(ConfigurableApplicationContext context) {
    progress.line("");
    progress.line("Rowan is ready: " + address(Server.port(context)));
    context
        .getBeanProvider(DemoWelcome.class)
        .ifAvailable(welcome -> welcome.lines().forEach(progress::line));
    progress.line("");
    progress.line("Ctrl-C stops it and keeps the data; ./rowan demo --fresh starts over.");
  }

  private static String address(int port) {
    return "http://localhost:" + port + "/";
  }
}

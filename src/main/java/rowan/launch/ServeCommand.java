package rowan.launch;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rowan.launch.embedded.CannotStart;
import rowan.launch.embedded.DatabaseAccess;

/** {@code ./rowan serve}: on a PostgreSQL that the environment names. */
final class ServeCommand {

  private final Class<?> application;
  private final Map<String, String> environment;
  private final Progress progress;
  private final FailureLog log;

  ServeCommand(
      Class<?> application, Map<String, String> environment, PrintStream out, FailureLog log) {
    this.application = application;
    this.environment = environment;
    this.progress = new Progress(out);
    this.log = log;
  }

  int run(List<String> words) {
    var options = Options.read("serve", words, false);
    int port = options.port().orElseGet(() -> Options.port(or("ROWAN_PORT", "8080")));
    var access = access();
    var address = or("ROWAN_ADDRESS", "127.0.0.1");
    var home = Home.of(DemoCommand.checkout(), environment);
    home.make();
    var file = home.log(port);
    log.writeTo(file);
    var server = new Server(application);
    try {
      Ports.refuseTaken(address, port, "ROWAN_PORT=8081 ./rowan serve");
      DatabaseCheck.pass(access);
      var settings = new LinkedHashMap<>(access.asSettings());
      settings.put("ROWAN_PORT", port);
      settings.put("ROWAN_ADDRESS", address);
      settings.put("ROWAN_KEYSET", keyset(home).toString());
      settings.put("logging.file.name", file.toString());
      if (or("ROWAN_BEHIND_PROXY", "false").equals("true")) {
        settings.put("server.forward-headers-strategy", "native");
      }
      var context = progress.during("Starting Rowan", () -> server.start(settings, false));
      progress.line("Rowan is ready: http://" + address + ":" + Server.port(context) + "/");
      return Server.untilStopped();
    } catch (RuntimeException failure) {
      server.stop();
      throw failure;
    }
  }

  private DatabaseAccess access() {
    var url = need("ROWAN_DATABASE_URL");
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new CannotStart(
          "ROWAN_DATABASE_URL is not the address of a PostgreSQL: write it as"
              + " jdbc:postgresql://host:5432/rowan");
    }
    return new DatabaseAccess(
        url,
        new DatabaseAccess.Login(
            or("ROWAN_DATABASE_USER", DatabaseAccess.APPLICATION), need("ROWAN_DATABASE_PASSWORD")),
        new DatabaseAccess.Login(
            or("ROWAN_OWNER_USER", DatabaseAccess.OWNER), need("ROWAN_OWNER_PASSWORD")));
  }

  private Path keyset(Home home) {
    var chosen = Path.of(or("ROWAN_KEYSET", home.keyset().toString())).toAbsolutePath();
    if (Files.exists(chosen)
        ? !Files.isReadable(chosen)
        : !Files.isDirectory(chosen.resolveSibling(""))) {
      throw new CannotStart(
          "The key file " + chosen + " can't be read: correct ROWAN_KEYSET, or its permissions.");
    }
    return chosen;
  }

  private String or(String name, String usual) {
    var given = environment.getOrDefault(name, "");
    return given.isBlank() ? usual : given;
  }

  private String need(String name) {
    var given = or(name, "");
    if (given.isEmpty()) {
      throw new CannotStart(
          name + " is not set: ./rowan serve --help lists what it needs from the environment.");
    }
    return given;
  }
}

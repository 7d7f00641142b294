package rowan.launch;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code ./rowan serve}: on a PostgreSQL that the environment names. */
final class ServeCommand {

  private final Class<?> application;
  private final ServeSettings settings;
  private final Progress progress;
  private final FailureLog log;

  ServeCommand(
      Class<?> application, Map<String, String> environment, PrintStream out, FailureLog log) {
    this.application = application;
    this.settings = new ServeSettings(environment);
    this.progress = new Progress(out);
    this.log = log;
  }

  int run(List<String> words) {
    var options = Options.read("serve", words, false);
    int port = options.port().orElseGet(() -> Options.port(settings.or("ROWAN_PORT", "8080")));
    var access = settings.access();
    var address = settings.or("ROWAN_ADDRESS", "127.0.0.1");
    var home = Home.of(DemoCommand.checkout(), settings.environment());
    home.make();
    var file = home.log(port);
    log.writeTo(file);
    var server = new Server(application);
    try {
      Ports.refuseTaken(address, port, "ROWAN_PORT=8081 ./rowan serve");
      DatabaseCheck.pass(access);
      var all = new LinkedHashMap<>(access.asSettings());
      all.put("ROWAN_PORT", port);
      all.put("ROWAN_ADDRESS", address);
      all.put("ROWAN_KEYSET", settings.keyset(home).toString());
      all.put("logging.file.name", file.toString());
      if (settings.or("ROWAN_BEHIND_PROXY", "false").equals("true")) {
        all.put("server.forward-headers-strategy", "native");
      }
      var context = progress.during("Starting Rowan", () -> server.start(all, false));
      progress.line("Rowan is ready: http://" + address + ":" + Server.port(context) + "/");
      return Server.untilStopped();
    } catch (RuntimeException failure) {
      server.stop();
      throw failure;
    }
  }
}

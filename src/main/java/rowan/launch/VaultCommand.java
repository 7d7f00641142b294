package rowan.launch;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import rowan.foundation.access.Authorities;
import rowan.foundation.vault.KeyRotation;
import rowan.launch.embedded.CannotStart;

/**
 * Changes the key-encryption key of an installation, beside the server that runs on it or without
 * one. It may be stopped at any moment and goes on where it was.
 */
final class VaultCommand {

  private static final long EVERY_NANOS = 2_000_000_000L;

  private final Class<?> application;
  private final ServeSettings settings;
  private final Progress progress;

  VaultCommand(Class<?> application, Map<String, String> environment, PrintStream out) {
    this.application = application;
    this.settings = new ServeSettings(environment);
    this.progress = new Progress(out);
  }

  int run(List<String> words) {
    var act = words.size() == 1 ? words.getFirst() : "";
    if (!List.of("status", "add-key", "rotate", "drop-keys").contains(act)) {
      throw new CannotStart(
          "./rowan vault knows four words: status, add-key, rotate, drop-keys. See --help.");
    }
    var access = settings.access();
    var home = Home.of(DemoCommand.checkout(), settings.environment());
    home.make();
    DatabaseCheck.pass(access);
    var server = new Server(application);
    try {
      var all = new LinkedHashMap<String, Object>(access.asSettings());
      all.put("ROWAN_PORT", 0);
      all.put("ROWAN_ADDRESS", "127.0.0.1");
      all.put("ROWAN_KEYSET", settings.keyset(home).toString());
      all.put("db-scheduler.enabled", false);
      all.put("rowan.sequencing", false);
      var context = progress.during("Opening the vault", () -> server.start(all, false));
      return act(act, context);
    } finally {
      server.stop();
    }
  }

  private int act(String act, ConfigurableApplicationContext context) {
    var rotation = context.getBean(KeyRotation.class);
    var councils = context.getBean(Authorities.class).all();
    switch (act) {
      case "add-key" -> {
        if (!rotation.addKey()) {
          throw new CannotStart(
              "A new key waits already: take the key file to every server, then ./rowan vault"
                  + " rotate.");
        }
        progress.line(
            "A new key is in the key file, and not used yet. Take the file to every server, then"
                + " ./rowan vault rotate.");
      }
      case "rotate" -> rotation.rotate(councils, new Said());
      case "drop-keys" -> {
        if (!rotation.forgetEarlier(councils)) {
          throw new CannotStart(
              "Something is wrapped with an earlier key still: ./rowan vault rotate first.");
        }
      }
      default -> {
        // the standing is all that was asked for
      }
    }
    var standing = rotation.standing(councils);
    progress.line(
        "%d key%s in the key file%s; %,d still wrapped with an earlier one."
            .formatted(
                standing.keys(),
                standing.keys() == 1 ? "" : "s",
                standing.toCome() ? ", the newest not used yet" : "",
                standing.left()));
    return 0;
  }

  /** Says how far it is each two seconds, and at the end of each kind. */
  private final class Said implements KeyRotation.Listener {

    private long said;

    @Override
    public void wrapped(String what, long done, long of) {
      long now = System.nanoTime();
      if (done >= of || now - said > EVERY_NANOS) {
        said = now;
        progress.line("Wrapping %s anew: %,d of %,d".formatted(what, done, of));
      }
    }
  }
}

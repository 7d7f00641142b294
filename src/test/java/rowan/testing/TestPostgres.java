package rowan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import rowan.launch.embedded.EmbeddedPostgres;
import rowan.launch.embedded.EmbeddedPostgres.Durability;

/**
 * The one real PostgreSQL of a test run: started when the first test asks, thrown away with the
 * JVM. It has the roles of the real thing, so row-level security holds in every test.
 *
 * <p>{@link RowanTest} and {@link OnRealPostgres} give it to a Spring context; a test without
 * Spring asks {@link #running()}.
 */
public final class TestPostgres {

  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  private static final String FOLDERS = "rowan-test-";

  /** Every Spring context that was given the server. */
  private static final Queue<ConfigurableApplicationContext> CONTEXTS =
      new ConcurrentLinkedQueue<>();

  private TestPostgres() {}

  private static final class Held {
    private static final EmbeddedPostgres SERVER = start();
  }

  /** The server, started at the first call. */
  public static EmbeddedPostgres running() {
    return Held.SERVER;
  }

  /**
   * Where the server's programs are unpacked, once for many runs: below {@code target}, or where
   * the account that the server runs as may not enter that, in a temporary folder.
   */
  public static Path programs() {
    return Programs.FOLDER;
  }

  private static final class Programs {
    private static final Path FOLDER = choose();

    private static Path choose() {
      var target = Path.of("target").toAbsolutePath();
      try {
        return EmbeddedPostgres.mayRunIn(target)
            ? target.resolve("postgresql")
            : LeftBehind.deleteAtExit(Files.createTempDirectory("rowan-programs-"));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private static EmbeddedPostgres start() {
    try {
      LeftBehind.clear(TEMPORARY, FOLDERS);
      var home = home();
      var server = EmbeddedPostgres.start(home, programs(), Durability.THROWN_AWAY);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                // They want the database once more: without it, each would wait in vain.
                CONTEXTS.forEach(ConfigurableApplicationContext::close);
                server.close();
                LeftBehind.delete(home);
              }));
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<String, Object> settings() {
    var settings = new HashMap<>(running().access().asSettings());
    settings.put("ROWAN_KEYSET", home().resolve("keyset.json").toString());
    settings.put("rowan.sequencing", false); // a test that wants the log calls the sequencer
    return settings;
  }

  private static Path home() {
    return TEMPORARY.resolve(FOLDERS + ProcessHandle.current().pid());
  }

  /** Points a Spring context at the server. */
  public static final class ForSpring
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      CONTEXTS.add(context);
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test database", settings()));
    }
  }
}

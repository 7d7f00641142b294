package rowan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import rowan.launch.EmbeddedPostgres;
import rowan.launch.EmbeddedPostgres.Durability;

/**
 * The one real PostgreSQL of a test run: started when the first test asks, thrown away with the
 * JVM. It has the roles of the real thing, so row-level security holds in every test.
 *
 * <p>{@link RowanTest} and {@link OnRealPostgres} give it to a Spring context; a test without
 * Spring asks {@link #running()}.
 */
public final class TestPostgres {

  private static final String FOLDERS = "rowan-test-";

  private TestPostgres() {}

  private static final class Held {
    private static final EmbeddedPostgres SERVER = start();
  }

  /** The server, started at the first call. */
  public static EmbeddedPostgres running() {
    return Held.SERVER;
  }

  private static EmbeddedPostgres start() {
    try {
      // Not below the checkout: as root, PostgreSQL runs as an account that may not enter /root.
      var temporary = Path.of(System.getProperty("java.io.tmpdir"));
      var home = home();
      var programs = temporary.resolve("rowan-postgresql-" + System.getProperty("user.name"));
      LeftBehind.clear(temporary, FOLDERS);
      var server = EmbeddedPostgres.start(home, programs, Durability.THROWN_AWAY);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
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
    return settings;
  }

  private static Path home() {
    return Path.of(System.getProperty("java.io.tmpdir"))
        .resolve(FOLDERS + ProcessHandle.current().pid());
  }

  /** Points a Spring context at the server. */
  public static final class ForSpring
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test database", settings()));
    }
  }
}

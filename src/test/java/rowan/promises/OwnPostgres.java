package rowan.promises;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import rowan.launch.embedded.EmbeddedPostgres;
import rowan.launch.embedded.EmbeddedPostgres.Durability;
import rowan.testing.TestPostgres;

/** A server of one test's own, small enough to be read byte by byte. */
final class OwnPostgres {

  private OwnPostgres() {}

  private static final class Held {
    private static final Path HOME = home();
    private static final EmbeddedPostgres SERVER =
        EmbeddedPostgres.start(HOME, TestPostgres.programs(), Durability.THROWN_AWAY);

    private static Path home() {
      try {
        return Files.createTempDirectory("rowan-own-");
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  static EmbeddedPostgres server() {
    return Held.SERVER;
  }

  static Path home() {
    return Held.HOME;
  }

  static Path keyset() {
    return Held.HOME.resolve("keyset.json");
  }

  /** The database of an address, as the superuser of the server in a folder. */
  static DataSource asSuperuser(String url, Path home) throws IOException {
    var passwords = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve("passwords"))) {
      passwords.load(reader);
    }
    return new DriverManagerDataSource(url, "postgres", passwords.getProperty("postgres", ""));
  }

  static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /** Points a Spring context at the server, and stops it after the context. */
  static final class ForSpring
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      var settings = new HashMap<String, Object>(server().access().asSettings());
      settings.put("ROWAN_KEYSET", keyset().toString());
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("own database", settings));
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                context.close();
                server().close();
                try {
                  delete(home());
                } catch (IOException beingWritten) {
                  // the operating system clears its temporary files
                  return;
                }
              }));
    }
  }
}

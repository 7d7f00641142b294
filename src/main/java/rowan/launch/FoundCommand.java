package rowan.launch;

import java.io.PrintStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import rowan.foundation.signin.EmailAddress;
import rowan.foundation.signin.Founding;
import rowan.launch.embedded.CannotStart;

/**
 * {@code ./rowan found}: a council of this installation, and the link by which its first
 * administrator gets in. Beside the server that runs, or without one.
 */
final class FoundCommand {

  private static final Set<String> NEEDED = Set.of("--slug", "--name", "--administrator");
  private static final Set<String> KNOWN =
      Set.of("--slug", "--name", "--administrator", "--person", "--address");

  private final Class<?> application;
  private final ServeSettings settings;
  private final Progress progress;

  FoundCommand(Class<?> application, Map<String, String> environment, PrintStream out) {
    this.application = application;
    this.settings = new ServeSettings(environment);
    this.progress = new Progress(out);
  }

  /** What was asked for, read before anything slow is done. */
  record Asked(
      String slug, String name, EmailAddress administrator, String person, String address) {

    static Asked read(List<String> words, String port) {
      var said = new LinkedHashMap<String, String>();
      for (int i = 0; i < words.size(); i += 2) {
        var word = words.get(i);
        if (!KNOWN.contains(word) || i + 1 == words.size() || words.get(i + 1).isBlank()) {
          throw new CannotStart(
              "'%s' is not known here, or has nothing after it: see ./rowan found --help."
                  .formatted(word));
        }
        said.put(word, words.get(i + 1).strip());
      }
      if (!said.keySet().containsAll(NEEDED)) {
        throw new CannotStart(
            "./rowan found needs --slug, --name and --administrator: see ./rowan found --help.");
      }
      var slug = String.valueOf(said.get("--slug"));
      if (!slug.matches("[a-z0-9][a-z0-9-]{0,40}")) {
        throw new CannotStart(
            "'" + slug + "' is no slug: give small letters, digits and hyphens, 41 at most.");
      }
      var typed = String.valueOf(said.get("--administrator"));
      var administrator =
          EmailAddress.read(typed)
              .orElseThrow(() -> new CannotStart("'" + typed + "' is no e-mail address."));
      return new Asked(
          slug,
          String.valueOf(said.get("--name")),
          administrator,
          said.getOrDefault(
              "--person", administrator.value().substring(0, administrator.value().indexOf('@'))),
          address(said.getOrDefault("--address", "http://localhost:" + port)));
    }

    private static String address(String typed) {
      try {
        var address = URI.create(typed);
        if (address.getHost() != null && Set.of("https", "http").contains(address.getScheme())) {
          return typed.replaceFirst("/+$", "");
        }
      } catch (IllegalArgumentException unreadable) {
        // said below
      }
      throw new CannotStart(
          "'"
              + typed
              + "' is no address of Rowan's pages: give one such as"
              + " https://rowan.example.gov.uk");
    }
  }

  int run(List<String> words) {
    var asked = Asked.read(words, settings.or("ROWAN_PORT", "8080"));
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
      return found(asked, progress.during("Founding", () -> server.start(all, false)));
    } finally {
      server.stop();
    }
  }

  private int found(Asked asked, ConfigurableApplicationContext context) {
    var founded =
        context
            .getBean(Founding.class)
            .found(asked.slug(), asked.name(), asked.administrator(), asked.person());
    return switch (founded) {
      case Founding.Founded.Refused(var sentence) -> throw new CannotStart(sentence);
      case Founding.Founded.Done(var council, var token) -> {
        progress.line(
            council.name()
                + " is founded. Its administrator opens this link, once, within seven days, on the"
                + " device that they will sign in with:");
        progress.line(asked.address() + "/welcome/" + token.written());
        yield 0;
      }
    };
  }
}

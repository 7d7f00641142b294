package rowan.support.casework.risk;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** The checklist in use, read from the data that comes with Rowan. */
@Component
class Checklists {

  private static final String FILE = "checklist.properties";

  private final Checklist inUse = read();

  Checklist inUse() {
    return inUse;
  }

  private static Checklist read() {
    var data = new Properties();
    try (var file = Checklists.class.getResourceAsStream(FILE);
        var reader =
            new InputStreamReader(Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8)) {
      data.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    List<String> topics = new ArrayList<>();
    while (data.containsKey("topic." + (topics.size() + 1))) {
      topics.add(of(data, "topic." + (topics.size() + 1)));
    }
    return new Checklist(
        of(data, "code"),
        Integer.parseInt(of(data, "version")),
        of(data, "title"),
        Integer.parseInt(of(data, "threshold")),
        topics);
  }

  private static String of(Properties data, String key) {
    return Objects.requireNonNull(data.getProperty(key), key);
  }
}

package rowan.foundation.audit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** What the codes of entries mean, in plain words: the one catalogue of them. */
public final class Codes {

  private static final Map<String, Meaning> KNOWN = read();

  private Codes() {}

  /**
   * What a code means.
   *
   * @param title for whoever reads the log
   * @param toThePerson as the sentence goes on after who it was; nothing where it is about no one
   */
  public record Meaning(String title, Optional<String> toThePerson) {}

  /** Every code that there is. */
  public static Map<String, Meaning> all() {
    return KNOWN;
  }

  /** As whoever reads the log reads it; the code itself where it has no words. */
  public static String title(String what) {
    var meaning = KNOWN.get(what);
    return meaning == null ? what : meaning.title;
  }

  /** As the person reads it whom it is about. */
  static String toThePerson(String what) {
    var meaning = KNOWN.get(what);
    return meaning == null
        ? "did something with your record"
        : meaning.toThePerson.orElse("did something with your record");
  }

  private static Map<String, Meaning> read() {
    var properties = new Properties();
    try (var in = Codes.class.getResourceAsStream("/rowan/foundation/audit/codes.properties")) {
      if (in == null) {
        throw new IllegalStateException("the catalogue of codes is missing");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    var known = new TreeMap<String, Meaning>();
    properties.forEach((code, words) -> {
      var parts = words.toString().split(" \\| ", 2);
      known.put(
          code.toString(),
          new Meaning(parts[0], parts.length == 2 ? Optional.of(parts[1]) : Optional.empty()));
    });
    return Map.copyOf(known);
  }
}

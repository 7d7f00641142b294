package rowan.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rowan.foundation.access.register.Happened;
import rowan.foundation.messages.NeutralWords;

/** The catalogue knows each code that an entry is written with, and no other. */
class CodesTests {

  private static final Path SOURCES = Path.of("src/main/java/rowan");
  private static final Path WORDS = Path.of("src/main/resources/words");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+)\\.([a-z]+(?:-[a-z]+)*)\"");

  /** Codes are literals of two parts, of which the first is the name of a room. */
  private static Set<String> written() throws IOException {
    var rooms = rooms();
    var words = words();
    var found = new TreeSet<String>();
    for (var file : files(SOURCES, ".java")) {
      LITERAL
          .matcher(Files.readString(file))
          .results()
          .filter(literal -> rooms.contains(literal.group(1)))
          .map(literal -> literal.group(1) + "." + literal.group(2))
          .filter(literal -> words.stream().noneMatch(key -> (key + ".").startsWith(literal + ".")))
          .forEach(found::add);
    }
    for (var message : NeutralWords.values()) {
      found.add("messages." + message.name().toLowerCase(java.util.Locale.UK).replace('_', '-'));
    }
    for (var change : Happened.values()) {
      found.add("people." + change.name().toLowerCase(java.util.Locale.UK).replace('_', '-'));
    }
    return found;
  }

  private static Set<String> rooms() throws IOException {
    try (var rooms =
        Files.find(
            SOURCES,
            2,
            (path, file) -> file.isDirectory() && SOURCES.relativize(path).getNameCount() == 2)) {
      return rooms.map(room -> room.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private static Set<String> words() throws IOException {
    var keys = new TreeSet<String>();
    for (var file : files(WORDS, ".properties")) {
      var words = new Properties();
      try (var in = Files.newBufferedReader(file)) {
        words.load(in);
      }
      keys.addAll(words.stringPropertyNames());
    }
    return keys;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  @Test
  void knowsEachCodeThatIsWrittenAndNoOther() throws Exception {
    assertThat(new TreeSet<>(Codes.all().keySet())).isEqualTo(written());
  }

  @Test
  void saysNothingToThePersonInTheWordsOfTheOffice() {
    Codes.all().values().stream()
        .flatMap(meaning -> meaning.toThePerson().stream())
        .forEach(words ->
            assertThat(words)
                .doesNotContainIgnoringCase("victim")
                .doesNotContainIgnoringCase("perpetrator")
                .doesNotContainPattern("\\b[Cc]ases?\\b")
                .doesNotContainIgnoringCase("shut out"));
  }
}

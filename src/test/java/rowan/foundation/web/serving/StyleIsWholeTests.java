package rowan.foundation.web.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever writes a page finds each component described, and sees it on the style page. */
class StyleIsWholeTests {

  private static final Path TEMPLATES = Path.of("src/main/jte");

  /** Class names that are written out; those with a computed part are components' own. */
  private static final Pattern CLASSES = Pattern.compile("\\bclass=\"([^\"$]*)\"");

  static Stream<String> components() {
    return Stream.of("layout", "tag", "picture").flatMap(StyleIsWholeTests::inFolder);
  }

  private static Stream<String> inFolder(String folder) {
    return files(TEMPLATES.resolve(folder)).stream()
        .map(file -> folder + "." + file.getFileName().toString().replace(".jte", ""));
  }

  @ParameterizedTest
  @MethodSource("components")
  void isDescribedInTheDocumentation(String component) throws IOException {
    assertThat(Files.readString(Path.of("docs/pages.md"))).contains("`" + component + "`");
  }

  @ParameterizedTest
  @MethodSource("components")
  void isUsedOnTheStylePagesOrByAComponentThatIs(String component) {
    var used =
        Stream.of("style", "layout", "tag", "picture", "error")
            .flatMap(folder -> files(TEMPLATES.resolve(folder)).stream())
            .map(StyleIsWholeTests::read)
            .anyMatch(text -> text.contains("@template." + component + "("));

    assertThat(used).isTrue();
  }

  /** A class that neither sheet has looks like nothing: a slip, or a part of GOV.UK left out. */
  @Test
  void everyClassOfATemplateIsInAStyleSheet() throws IOException {
    var sheets =
        read(Path.of("src/main/resources/assets/rowan.css"))
            + new String(
                Objects.requireNonNull(new Assets().of("govuk.css")).bytes(),
                StandardCharsets.UTF_8);
    var unknown = new TreeSet<String>();
    try (var templates = Files.walk(TEMPLATES)) {
      templates
          .filter(Files::isRegularFile)
          .flatMap(file -> CLASSES.matcher(read(file)).results().map(found -> found.group(1)))
          .flatMap(names -> Stream.of(names.split("\\s+", -1)))
          .filter(name -> !name.isEmpty() && !sheets.contains("." + name))
          .forEach(unknown::add);
    }

    assertThat(unknown).isEmpty();
  }

  @Test
  void styleSheetKnowsOnlyColoursThatAreNamed() {
    var sheet = read(Path.of("src/main/resources/assets/rowan.css"));
    var rules = sheet.substring(sheet.indexOf("/* Type */"));

    assertThat(rules.lines().filter(line -> line.contains("var(--")).count()).isGreaterThan(50);
    assertThat(rules).doesNotContain("transition:", "animation:", "@import", "http");
  }

  private static List<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

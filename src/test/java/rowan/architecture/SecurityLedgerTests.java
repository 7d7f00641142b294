package rowan.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents say of Rowan's security is answered whole, and names tests that there are. */
class SecurityLedgerTests {

  private static final Path DOCS = Path.of("docs");
  private static final Path PUBLISHED = Path.of("../shared/data/asvs/asvs-5.0.0.csv");

  private static final Pattern ROW =
      Pattern.compile("\\| (V[\\d.]+) \\| ([12]) \\| ([a-z ]+) \\| (\\S.*) \\|");
  private static final Pattern TEST = Pattern.compile("`(\\w+Tests)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

  private record Row(String requirement, String answer, String where) {}

  private static List<Row> rows() throws IOException {
    var rows = new ArrayList<Row>();
    for (var line : Files.readAllLines(DOCS.resolve("asvs.md"), UTF_8)) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        rows.add(new Row(row.group(1), row.group(3), row.group(4)));
      }
    }
    return rows;
  }

  @Test
  void answersEachOfThe253RequirementsOnce() throws IOException {
    assertThat(rows()).extracting(Row::requirement).doesNotHaveDuplicates().hasSize(253);
    assertThat(rows())
        .extracting(Row::answer)
        .isSubsetOf("test", "configuration", "not applicable", "open");
  }

  @Test
  void answersTheRequirementsThatWerePublished() throws IOException {
    assumeTrue(Files.exists(PUBLISHED), "the published list lies beside this checkout or nowhere");
    var published = new TreeSet<String>();
    var row = Pattern.compile("^V\\d+,.*?,(V\\d+\\.\\d+\\.\\d+),.*,([12])$");
    for (var line : Files.readAllLines(PUBLISHED, UTF_8)) {
      var found = row.matcher(line);
      if (found.matches()) {
        published.add(found.group(1));
      }
    }
    var answered = new TreeSet<String>();
    rows().forEach(one -> answered.add(one.requirement));
    assertThat(answered).isEqualTo(published);
  }

  @Test
  void namesATestWhereATestIsTheAnswer() throws IOException {
    assertThat(rows())
        .filteredOn(row -> row.answer.equals("test"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(TEST.matcher(row.where).find()).as(row.requirement).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"asvs.md", "security.md"})
  void namesOnlyTestsAndPagesThatThereAre(String document) throws IOException {
    var text = Files.readString(DOCS.resolve(document), UTF_8);
    var named = new TreeSet<String>();
    TEST.matcher(text).results().forEach(found -> named.add(found.group(1)));
    assertThat(named).isNotEmpty();
    named.removeAll(tests());
    assertThat(named).as("tests that are named and are not there").isEmpty();
    LINK.matcher(text)
        .results()
        .forEach(found -> assertThat(DOCS.resolve(found.group(1))).as(found.group()).exists());
  }

  private static List<String> tests() throws IOException {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Tests.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .toList();
    }
  }
}

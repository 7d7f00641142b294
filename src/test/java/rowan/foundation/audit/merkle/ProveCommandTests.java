package rowan.foundation.audit.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ProveCommandTests {

  private static final Path VECTORS = Path.of("../shared/data/merkle/vectors.json");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path folder;

  private int run(String written, String... words) {
    InputStream in = new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8));
    return new ProveCommand()
        .run(
            List.of(words),
            in,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void writesTheWellKnownHashesInTheFormThatTheyArePublishedIn() throws IOException {
    assumeTrue(Files.exists(VECTORS), "the folder ../shared with the known hashes is missing");
    var known = JsonMapper.shared().readTree(Files.readString(VECTORS)).get("case");
    var file = Files.writeString(folder.resolve("leaves.json"), known.get("leaves").toString());
    assertThat(run("", file.toString())).isZero();
    assertThat(JsonMapper.shared().readTree(said()).get("case")).isEqualTo(known);
    assertThat(err.size()).isZero();
  }

  @Test
  void readsAPipe() {
    assertThat(run("[\"\"]", "-")).isZero();
    assertThat(said()).contains("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  }

  @Test
  void hasARootForNoLeafToo() {
    assertThat(run("[]", "-")).isZero();
    assertThat(said()).contains("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}            | does not begin with an array",
        "nonsense      | is not JSON",
        "[\"00\"       | is not JSON",
        "[\"0\"]       | Leaf 1 is not in hexadecimal digits",
        "[\"00\", 7]   | Leaf 2 is not in hexadecimal digits",
        "[[\"00\"]]    | Leaf 1 is not in hexadecimal digits",
        "[\"naught\"]  | Leaf 1 is not in hexadecimal digits"
      })
  void refusesInOneSentenceWhatIsNoArrayOfLeaves(String written, String sentence) {
    assertThat(run(written, "-")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(sentence).hasLineCount(1);
    assertThat(said()).isEmpty();
  }

  @Test
  void refusesMoreLeavesThanAnyoneCompares() {
    var many = "[" + "\"00\",".repeat(ProveCommand.MOST_LEAVES) + "\"00\"]";
    assertThat(run(many, "-")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("more than 1,000 leaves");
  }

  @Test
  void saysWhatIsWrongWithAFileThatIsNotThere() {
    assertThat(run("", folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no file").hasLineCount(1);
    assertThat(run("")).isEqualTo(2);
  }
}

package rowan.commissioning.decisions.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./rowan decision read} runs. */
class ReadDecisionCommandTests {

  private static final String DECISION =
      """
      Refuge services

      RESOLVED:
      1. That the refuge be procured by open tender for 3 years with an option of up to 2 years.
      2. That the Director of Housing may award the contract – at £310,000 a year.
      """;

  @TempDir private Path folder;

  private record Ran(int code, String out, String err) {}

  private static Ran run(String in, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        new ReadDecisionCommand()
            .run(
                args,
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("decision.txt"), text).toString();
  }

  @Test
  void writesJsonAndNothingElseToItsOutput() throws IOException {
    var ran = run("", file(DECISION), "--json");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    var json = JsonMapper.shared().readTree(ran.out());
    assertThat(json.path("title").asString()).isEqualTo("Refuge services");
    assertThat(json.path("resolutions")).hasSize(2);
    var delegate = json.path("resolutions").path(1).path("mandates").path(0);
    assertThat(delegate.path("kind").asString()).isEqualTo("delegate");
    assertThat(delegate.path("to").path(0).asString()).isEqualTo("Director of Housing");
  }

  @Test
  void writesTheSameJsonFromStandardInput() throws IOException {
    assertThat(run(DECISION, "-", "--json").out())
        .isEqualTo(run("", file(DECISION), "--json").out());
  }

  @Test
  void writesForPeopleUnlessAskedForJson() throws IOException {
    var ran = run("", file(DECISION));
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Refuge services", "Director of Housing").doesNotStartWith("{");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          missing.txt        | There is no file 'missing.txt': check the name.
          --jason            | There is no option '--jason': see rowan decision read --help.
          ''                 | Name the file to read, or - for standard input.
          """)
  void refusesInOneSentenceOnItsErrorStream(String argument, String sentence) {
    var ran = argument.isEmpty() ? run("") : run("", argument);
    assertThat(ran).isEqualTo(new Ran(2, "", sentence + System.lineSeparator()));
  }

  @Test
  void takesOneFileAtATime() throws IOException {
    var file = file(DECISION);
    assertThat(run("", file, file))
        .isEqualTo(new Ran(2, "", "Give one file at a time." + System.lineSeparator()));
  }

  @Test
  void refusesAFolder() {
    var ran = run("", folder.toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("could not be opened").hasLineCount(1);
  }

  @Test
  void refusesTextWithoutResolutionsAndWritesNoJson() throws IOException {
    var ran = run("", file("Agenda for the next meeting."), "--json");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("No resolutions were found").hasLineCount(1);
  }

  @Test
  void explainsItself() {
    var ran = run("", "--help");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Usage: rowan decision read FILE [--json]");
    assertThat(ran.err()).isEmpty();
  }
}

package rowan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./rowan} does by itself, without Java and without a build. */
class RowanScriptTests {

  private static final Path SCRIPT = Path.of("rowan").toAbsolutePath();

  private static final String OLDER_JAVA = "#!/bin/sh\necho 'openjdk version \"21.0.2\"' >&2\n";

  @TempDir Path elsewhere;

  private record Ended(int exit, String said) {}

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash", "dash"})
  void helpsInAnyShellFromAnyFolderWithoutJava(String shell) throws Exception {
    if (Files.isExecutable(Path.of("/bin", shell))) {
      var helped = run(List.of("/bin/" + shell, SCRIPT.toString(), "help"));
      assertThat(helped.exit()).isZero();
      assertThat(helped.said()).contains("./rowan demo", "./rowan test", "./rowan serve");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "serve",
        "test",
        "decision",
        "merkle",
        "vault",
        "bom",
        "found",
        "bench",
        "tour",
        "format",
        "version"
      })
  void saysWhatEachCommandDoes(String command) throws Exception {
    var helped = run(List.of(SCRIPT.toString(), command, "--help"));
    assertThat(helped.exit()).isZero();
    assertThat(helped.said()).startsWith("./rowan " + command);
  }

  @Test
  void worksThroughALink() throws Exception {
    var link = Files.createSymbolicLink(elsewhere.resolve("link"), SCRIPT);
    var version = run(List.of(link.toString(), "version"));
    assertThat(version.said()).startsWith("Rowan ");
    assertThat(version.exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dmeo",
        "demo --frehs",
        "demo --port",
        "serve --fresh",
        "decision write",
        "merkle tree",
        "vault open",
        "bom all",
        "found",
        "test x",
        "bench --case 100",
        "bench --cases",
        "bench --cases many",
        "bench --cases 99",
        "bench --seconds 0"
      })
  void refusesWhatItDoesNotKnowInOneSentence(String words) throws Exception {
    var command = new ArrayList<String>();
    command.add(SCRIPT.toString());
    command.addAll(List.of(words.split(" ")));
    var refused = run(command);
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.said()).startsWith("rowan: ").hasLineCount(1);
  }

  @Test
  void saysWhichJdkItNeedsWhereThereIsOnlyAnOlderOne() throws Exception {
    var bin = Files.createDirectories(elsewhere.resolve("bin"));
    for (var program : List.of("java", "javac")) {
      var older = Files.writeString(bin.resolve(program), OLDER_JAVA);
      assertThat(older.toFile().setExecutable(true)).isTrue();
    }
    var script = Files.createDirectories(elsewhere.resolve("checkout")).resolve("rowan");
    var looksOnlyHere =
        Files.readString(SCRIPT).replaceAll("(?<=\\s)/(?=(?:usr|opt|Library)/)", elsewhere + "/");
    Files.writeString(script, looksOnlyHere);
    var refused = run(List.of("/bin/sh", script.toString(), "demo"), bin + ":/usr/bin:/bin");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.said())
        .startsWith("rowan: Rowan needs a JDK of version 25 or later and found none: install one")
        .hasLineCount(1);
  }

  private Ended run(List<String> command) throws IOException, InterruptedException {
    return run(command, "/usr/bin:/bin");
  }

  private Ended run(List<String> command, String path) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(elsewhere.toFile());
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", path));
    var process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }
}

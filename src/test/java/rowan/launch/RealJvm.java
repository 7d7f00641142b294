package rowan.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that runs a class of the build, as {@code ./rowan} would. */
public final class RealJvm {

  private static final long PATIENCE_SECONDS = 90;

  private RealJvm() {}

  /** How a process ended, and what it said. */
  public record Ended(int exit, String out, String err) {}

  /** Starts a class with an environment of its own and no other setting of Rowan's. */
  public static Process start(
      Class<?> main, Map<String, String> environment, Path err, String... arguments) {
    return start(320, main, environment, err, arguments);
  }

  /** As {@link #start(Class, Map, Path, String...)}, with so many megabytes of heap. */
  public static Process start(
      int heap, Class<?> main, Map<String, String> environment, Path err, String... arguments) {
    return start(List.of("-Xmx" + heap + "m"), classPath(), main, environment, err, arguments);
  }

  /** Where the classes of this build and its tests are. */
  public static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** As {@link #start(Class, Map, Path, String...)}, with options and a class path of its own. */
  public static Process start(
      List<String> options,
      String classPath,
      Class<?> main,
      Map<String, String> environment,
      Path err,
      String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath));
    command.add(main.getName());
    command.addAll(Arrays.asList(arguments));
    var builder = new ProcessBuilder(command).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(ROWAN|SPRING|PG|JAVA)_?.*"));
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Runs a class to its end. */
  public static Ended run(Class<?> main, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    var err = Files.createTempFile("rowan-test", ".err");
    try {
      var process = start(main, environment, err, arguments);
      process.getOutputStream().close();
      var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("did not end: " + String.join(" ", arguments));
      }
      return new Ended(process.exitValue(), out, Files.readString(err));
    } finally {
      Files.delete(err);
    }
  }
}

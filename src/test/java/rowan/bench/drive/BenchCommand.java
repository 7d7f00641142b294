package rowan.bench.drive;

import java.io.PrintStream;
import java.nio.file.Path;
import rowan.bench.Bench;
import rowan.bench.BenchOptions;

/** Where {@code ./rowan bench} starts. */
public final class BenchCommand {

  private BenchCommand() {}

  /** Figures go to standard output; everything else, what Gatling says included, beside it. */
  public static void main(String[] words) throws Exception {
    var figures = System.out;
    System.setOut(System.err);
    System.exit(run(figures, words)); // Gatling leaves threads
  }

  private static int run(PrintStream figures, String... words) throws Exception {
    BenchOptions options;
    try {
      options = BenchOptions.read(words);
    } catch (IllegalArgumentException refused) {
      System.err.println("rowan: " + refused.getMessage() + ": see ./rowan bench --help.");
      return 2;
    }
    new Bench(new GatlingDrive(), options, figures).run(Path.of("").toAbsolutePath());
    return 0;
  }
}

package rowan.bench.drive;

import java.nio.file.Path;
import rowan.bench.Bench;
import rowan.bench.BenchOptions;

/** Where {@code ./rowan bench} starts. */
public final class BenchCommand {

  private BenchCommand() {}

  public static void main(String[] words) throws Exception {
    try {
      var options = BenchOptions.read(words);
      new Bench(new GatlingDrive(), options, System.out).run(Path.of("").toAbsolutePath());
    } catch (IllegalArgumentException refused) {
      System.err.println("rowan: " + refused.getMessage() + ": see ./rowan bench --help.");
      System.exit(2);
    }
    System.exit(0); // Gatling leaves threads
  }
}

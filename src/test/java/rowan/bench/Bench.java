package rowan.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import rowan.launch.embedded.EmbeddedPostgres;

/** Loads, drives, compares, prints. */
public final class Bench {

  private final Drive drive;
  private final BenchOptions options;
  private final PrintStream out;

  public Bench(Drive drive, BenchOptions options, PrintStream out) {
    this.drive = drive;
    this.options = options;
    this.out = out;
  }

  /** Runs all of it on a data folder that is kept, so that the next run need not load again. */
  public void run(Path checkout) throws Exception {
    var home = checkout.resolve("target/bench-" + options.cases());
    try (var server = ServerUnderBench.start(checkout, home)) {
      var floor = new Floor(EmbeddedPostgres.running(home), options);
      out.println(Report.HEADING);
      for (var measured : measures()) {
        var rowan = drive.measure(server.address(), measured, options);
        out.println(Report.line(measured.name(), rowan, floor.of(measured.floor())));
      }
      out.printf("The server's resident memory after this: %d MB%n", server.residentMegabytes());
    }
  }

  private static List<Measured> measures() {
    var council = "select id, slug, name from access.authority where slug = 'nobody-' || :n";
    return List.of(
        new Measured(
            "public start page",
            "/",
            Map.of(),
            List.of("1"),
            "",
            new Floor.Script(1000, List.of(council))));
  }
}

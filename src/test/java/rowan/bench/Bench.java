package rowan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import rowan.bench.council.CouncilLoader;
import rowan.bench.council.GeneratedCouncil;
import rowan.launch.embedded.EmbeddedPostgres;
import rowan.launch.embedded.RunningPostgres;

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
      var council = loaded(home);
      readOnce(home);
      var floor = new Floor(EmbeddedPostgres.running(home), options);
      var log = new LogCost(home, drive, floor, options);
      log.makeSureOfEntries();
      out.println(Report.HEADING);
      var pages = new BusyPages(council);
      for (var measured : pages.all()) {
        System.err.printf("Measuring: %s%n", measured.name());
        var rowan = drive.measure(server.address(), measured, options);
        out.println(Report.line(measured.name(), rowan, floor.of(measured.floor())));
      }
      System.err.println("Measuring: what the audit log costs");
      out.println(log.of(server.address(), pages.casePage()));
      out.printf("The server's resident memory after this: %d MB%n", server.residentMegabytes());
    }
  }

  /**
   * So that memory holds what it has room for, as after a day's work and not as after a start: the
   * largest first, so that what is small and always needed stays.
   */
  private static void readOnce(Path home) throws IOException, SQLException {
    System.err.println("Reading the database once");
    try (var connection = RunningPostgres.asSuperuser(home);
        var statement = connection.createStatement()) {
      statement.execute("create extension if not exists pg_prewarm");
      statement.execute(
          """
          select pg_prewarm(c.oid) from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind in ('r', 'i', 't') and n.nspname <> 'pg_catalog'
          order by pg_relation_size(c.oid) desc\
          """);
    }
  }

  private GeneratedCouncil loaded(Path home) throws Exception {
    var council = council(home);
    System.err.printf("Loading %,d cases, unless they are there%n", council.cases());
    new CouncilLoader(
            council, home.resolve("keyset"), () -> RunningPostgres.asSuperuser(home), System.err)
        .load();
    return council;
  }

  /** In the demonstration's council, where anyone may sign in as anyone. */
  private GeneratedCouncil council(Path home) throws Exception {
    try (var connection = RunningPostgres.asSuperuser(home);
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select a.id, c.id, min(r.id::text)::uuid from access.authority a
                join access.organisation c on c.authority_id = a.id and c.kind = 'COUNCIL'
                join access.organisation r on r.authority_id = a.id and r.kind = 'REFERRER'
                group by a.id, c.id\
                """)) {
      row.next();
      return new GeneratedCouncil(
          row.getObject(1, UUID.class),
          row.getObject(2, UUID.class),
          row.getObject(3, UUID.class),
          options.cases(),
          Instant.now().truncatedTo(ChronoUnit.MICROS));
    }
  }
}

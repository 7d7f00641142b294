package rowan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.springframework.util.FileSystemUtils;
import rowan.launch.embedded.DatabaseAccess;

/**
 * The same SQL without Rowan: by pgbench where it is installed, or else by JDBC in a loop.
 *
 * @param access as the application signs in
 */
public record Floor(DatabaseAccess access, BenchOptions options) {

  private static final Pattern NUMBER = Pattern.compile("(?<!:):n\\b");
  private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/(.+)");

  /** Runs the script with as many connections as there are users. */
  public Figures of(Script script) throws IOException, InterruptedException, SQLException {
    return pgbenchIsHere() ? byPgbench(script) : byJdbc(script);
  }

  static boolean pgbenchIsHere() throws InterruptedException {
    try {
      return new ProcessBuilder("pgbench", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notHere) {
      return false;
    }
  }

  Figures byPgbench(Script script) throws IOException, InterruptedException {
    var where = URL.matcher(access.url());
    if (!where.matches()) {
      throw new IllegalArgumentException("not an address that pgbench understands");
    }
    var folder = Files.createTempDirectory("rowan-floor");
    try {
      Files.writeString(folder.resolve("script.sql"), script.forPgbench());
      var seconds = Long.toString(options.counted().toSeconds());
      var users = Integer.toString(options.users());
      var builder =
          new ProcessBuilder(
                  List.of(
                      "pgbench",
                      "--no-vacuum",
                      "--protocol=prepared",
                      "--log",
                      "--client=" + users,
                      "--jobs=2",
                      "--time=" + seconds,
                      "--file=script.sql",
                      "--host=" + where.group(1),
                      "--port=" + where.group(2),
                      "--username=" + access.application().user(),
                      where.group(3)))
              .directory(folder.toFile())
              .redirectErrorStream(true);
      builder.environment().putAll(Map.of("PGPASSWORD", access.application().password()));
      var process = builder.start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("pgbench failed: " + said);
      }
      return Figures.of(logged(folder), 0, options.counted());
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  /**
   * The third word of each line of pgbench's log is how long a transaction took, in microseconds.
   */
  private static long[] logged(Path folder) throws IOException {
    var all = LongStream.builder();
    try (var logs = Files.newDirectoryStream(folder, "pgbench_log.*")) {
      for (var log : logs) {
        try (var lines = Files.lines(log)) {
          lines.forEach(line -> all.add(Long.parseLong(line.split(" ")[2]) * 1000));
        }
      }
    }
    return all.build().toArray();
  }

  Figures byJdbc(Script script) throws InterruptedException, SQLException {
    try (var threads = Executors.newFixedThreadPool(options.users())) {
      var loops = new ArrayList<Callable<long[]>>();
      for (int user = 0; user < options.users(); user++) {
        loops.add(() -> loop(script, options.counted()));
      }
      var all = LongStream.builder();
      for (var loop : threads.invokeAll(loops)) {
        for (var nanos : loop.get()) {
          all.add(nanos);
        }
      }
      return Figures.of(all.build().toArray(), 0, options.counted());
    } catch (ExecutionException failure) {
      throw new SQLException(failure.getCause());
    }
  }

  private long[] loop(Script script, Duration counted) throws SQLException {
    var took = LongStream.builder();
    try (var connection =
        DriverManager.getConnection(
            access.url(), access.application().user(), access.application().password())) {
      connection.setAutoCommit(false);
      var transactions =
          script.transactions().stream()
              .map(statements -> statements.stream().map(Prepared::of).toList())
              .toList();
      long end = System.nanoTime() + counted.toNanos();
      for (long now = System.nanoTime(); now < end; ) {
        once(
            connection,
            transactions,
            ThreadLocalRandom.current().nextInt(script.lowest(), script.highest() + 1));
        long after = System.nanoTime();
        took.add(after - now);
        now = after;
      }
    }
    return took.build().toArray();
  }

  /** The driver keeps what it prepared, by the text of the statement. */
  private static void once(Connection connection, List<List<Prepared>> transactions, int number)
      throws SQLException {
    for (var transaction : transactions) {
      for (var statement : transaction) {
        statement.run(connection, number);
      }
      connection.commit();
    }
  }

  /** A statement with question marks for its numbers. */
  private record Prepared(String sql, int numbers) {

    static Prepared of(Script.Statement statement) {
      var number = NUMBER.matcher(statement.filled());
      return new Prepared(number.replaceAll("?"), (int) number.reset().results().count());
    }

    void run(Connection connection, int number) throws SQLException {
      try (var statement = connection.prepareStatement(sql)) {
        for (int i = 1; i <= numbers; i++) {
          statement.setInt(i, number);
        }
        if (statement.execute()) {
          try (var rows = statement.getResultSet()) {
            while (rows.next()) {
              rows.getString(1);
            }
          }
        }
      }
    }
  }
}

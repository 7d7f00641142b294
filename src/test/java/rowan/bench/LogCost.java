package rowan.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import rowan.launch.embedded.RunningPostgres;

/**
 * What the audit log costs a page: the same page while the database throws each entry away, and so
 * writes nothing, waits for no disk at the commit, and gives the sequencer nothing to do. Sending
 * the statement itself is worked out from the floor, with and without it.
 */
record LogCost(Path home, Drive drive, Floor floor, BenchOptions options) {

  private static final String NO_MORE =
      """
      drop trigger if exists bench_none on audit.entry;
      drop function if exists audit.bench_none()\
      """;

  private static final String NONE =
      """
      create function audit.bench_none() returns trigger language plpgsql as 'begin return null; end';
      create trigger bench_none before insert on audit.entry
      for each row execute function audit.bench_none()\
      """;

  /** A line that says it, as a part of the whole request. */
  String of(URI server, Measured measured) throws IOException, InterruptedException, SQLException {
    double before = drive.measure(server, measured, options).perSecond();
    double nothingWritten;
    double sent;
    double notSent;
    say(NONE);
    try {
      nothingWritten = drive.measure(server, measured, options).perSecond();
      sent = floor.of(measured.floor()).perSecond();
      notSent = floor.of(without(measured.floor())).perSecond();
    } finally {
      say(NO_MORE);
    }
    double after = drive.measure(server, measured, options).perSecond();
    return String.format(
        Locale.UK,
        "The log's part of a %s: %.1f %% (%,.0f and %,.0f a second with it, %,.0f with nothing"
            + " written; the statement, of the floor: %,.0f with it, %,.0f without)",
        measured.name(),
        100 * part(before, after, nothingWritten, sent, notSent),
        before,
        after,
        nothingWritten,
        sent,
        notSent);
  }

  /** Of the time that a request takes, both cores being busy; all rates are by the second. */
  static double part(
      double before, double after, double nothingWritten, double sent, double notSent) {
    double request = 2 / (before + after);
    return (request - 1 / nothingWritten + 1 / sent - 1 / notSent) / request;
  }

  private static Script without(Script script) {
    return new Script(
        script.lowest(),
        script.highest(),
        script.transactions().stream().map(LogCost::without).toList());
  }

  private static List<Script.Statement> without(List<Script.Statement> statements) {
    return statements.stream().filter(one -> !one.sql().equals(PageSql.AUDIT)).toList();
  }

  private void say(String sql) throws IOException, SQLException {
    try (var connection = RunningPostgres.asSuperuser(home);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** As it should be, also after a bench that was stopped half way. */
  void makeSureOfEntries() throws IOException, SQLException {
    say(NO_MORE);
  }
}

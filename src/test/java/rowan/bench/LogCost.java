package rowan.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rowan.foundation.access.turns.SharedWait;
import rowan.launch.embedded.DatabaseAccess;
import rowan.launch.embedded.RunningPostgres;

/**
 * What the audit log costs a page: the same page while the database throws each entry away, and so
 * writes nothing, waits for no disk at the commit, and gives the sequencer nothing to do. Two
 * things are the same in both halves, and measured by themselves: what sending an entry takes, in a
 * statement that asks for the keys as well, from the floor with and without it; and what those who
 * wait for the disk together have the database asked.
 */
record LogCost(Path home, Drive drive, Floor floor, BenchOptions options) {

  /**
   * An odd number, which has a middle. With eleven, a machine that others use as well gave 10.7 and
   * 17.1 % in one afternoon.
   */
  private static final int ROUNDS = 37;

  /** The floor is steadier than the page, and what is looked for is smaller. */
  private static final int ROUNDS_OF_THE_FLOOR = 11;

  private static final int QUESTIONS = 2_000;

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

  /**
   * Rates of a page in one round, by the second: with entries, and with each thrown away. So short
   * that a machine that others use as well is the same in both halves.
   */
  record Round(double with, double without) {

    /** Of the time that a request takes, both cores being busy. */
    double part() {
      return 1 - with / without;
    }
  }

  /** A line that says it, as a part of the whole request. */
  String of(URI server, Measured measured) throws IOException, InterruptedException, SQLException {
    drive.measure(server, measured, options); // so that all is compiled
    var rounds = new ArrayList<Round>();
    for (int i = 0; i < ROUNDS; i++) {
      rounds.add(i % 2 == 0 ? withFirst(server, measured) : withoutFirst(server, measured));
    }
    say(NONE); // what is sent and not written: the writing is in the rounds already
    try {
      return line(measured.name(), rounds, sending(measured.floor()), asking(floor.access()));
    } finally {
      say(NO_MORE);
    }
  }

  /** In turn, so that neither half always has the machine that the other left behind. */
  private Round withFirst(URI server, Measured measured) throws IOException, SQLException {
    double with = with(server, measured);
    return new Round(with, without(server, measured));
  }

  private Round withoutFirst(URI server, Measured measured) throws IOException, SQLException {
    double without = without(server, measured);
    return new Round(with(server, measured), without);
  }

  private double with(URI server, Measured measured) {
    return drive.measure(server, measured, options.shortly()).perSecond();
  }

  private double without(URI server, Measured measured) throws IOException, SQLException {
    say(NONE);
    try {
      return drive.measure(server, measured, options.shortly()).perSecond();
    } finally {
      say(NO_MORE);
    }
  }

  /** The seconds by which the floor takes longer with the statement that writes an entry. */
  private double sending(Script script) throws IOException, InterruptedException, SQLException {
    var shortly = new Floor(floor.access(), options.shortly());
    var more = new ArrayList<Double>();
    for (int i = 0; i < ROUNDS_OF_THE_FLOOR; i++) {
      double sent = shortly.of(script).perSecond();
      more.add(1 / sent - 1 / shortly.of(without(script)).perSecond());
    }
    return more.stream().sorted().toList().get(ROUNDS_OF_THE_FLOOR / 2);
  }

  /**
   * The most that the questions of {@link SharedWait} can take of the machine: one for each time
   * that people are gathered, and of one processor, for a question is at the database or on its
   * way.
   */
  static double asking(DatabaseAccess access) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                access.url(), access.application().user(), access.application().password());
        var question = connection.prepareStatement(SharedWait.SOMETHING)) {
      long began = System.nanoTime();
      for (int i = 0; i < QUESTIONS; i++) {
        question.executeQuery().close();
      }
      double one = (double) (System.nanoTime() - began) / QUESTIONS;
      return one / SharedWait.GATHERING.toNanos() / Runtime.getRuntime().availableProcessors();
    }
  }

  /**
   * The middle of all rounds.
   *
   * @param sending how many seconds it takes to send the statement that writes an entry
   * @param asking the part of the machine's time that goes to asking for several at once
   */
  static String line(String name, List<Round> rounds, double sending, double asking) {
    var parts = rounds.stream().map(Round::part).sorted().toList();
    double with = rounds.stream().mapToDouble(Round::with).sum() / rounds.size();
    double statement = with * sending;
    double both = statement + asking;
    return String.format(
        Locale.UK,
        "The log's part of a %s: %.1f %% (the middle of %d rounds of 5 s with it and 5 s with nothing"
            + " written, half of which are between %.1f and %.1f %%; %.1f %% of it for the statement, and at"
            + " most %.1f %% for asking whether it is on the disk)",
        name,
        100 * (parts.get(parts.size() / 2) + both),
        parts.size(),
        100 * (parts.get(parts.size() / 4) + both),
        100 * (parts.get(parts.size() * 3 / 4) + both),
        100 * statement,
        100 * asking);
  }

  private static Script without(Script script) {
    return new Script(
        script.lowest(),
        script.highest(),
        script.transactions().stream().map(LogCost::without).toList());
  }

  private static List<Script.Statement> without(List<Script.Statement> statements) {
    return statements.stream()
        .filter(one -> !one.sql().equals(PageSql.AUDIT))
        .map(one -> one.sql().equals(PageSql.LOOK_AND_KEYS) ? keysAlone(one) : one)
        .toList();
  }

  private static Script.Statement keysAlone(Script.Statement one) {
    int entry = (int) PageSql.AUDIT.chars().filter(mark -> mark == '?').count();
    return new Script.Statement(PageSql.KEYS, one.values().subList(entry, one.values().size()));
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

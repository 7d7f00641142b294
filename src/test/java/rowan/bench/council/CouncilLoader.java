package rowan.bench.council;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import rowan.bench.LoadProgress;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.vault.KeyMaker;

/**
 * Loads a generated council: some thousand cases in each transaction, whole or not at all, with
 * every constraint and trigger of the tables in force. What an earlier run loaded stays, and a load
 * that was cut off goes on.
 */
public final class CouncilLoader {

  private static final int BATCH = 4_000;
  private static final int WORKERS = 2;

  private static final String TABLES =
      """
      access.account, access.office_held, access.standing, vault.person_key, messages.safe_contact,
      frontdoor.referral, casework.course, casework.opening, casework.involvement,
      casework.lead_period, casework.happening, casework.own_score, casework.step,
      casework.step_done\
      """;

  /** How the loader reaches the database, as somebody whom row-level security does not hold. */
  @FunctionalInterface
  public interface Source {
    Connection open() throws Exception;
  }

  private final GeneratedCouncil council;
  private final KeyMaker keys;
  private final Source source;
  private final LoadProgress progress;
  private final AtomicInteger next = new AtomicInteger(1);
  private final AtomicInteger done = new AtomicInteger();

  public CouncilLoader(GeneratedCouncil council, Path keyset, Source source, PrintStream told) {
    this.council = council;
    this.keys = new KeyMaker(keyset, new AuthorityId(council.authority()));
    this.source = source;
    this.progress = new LoadProgress(told, "cases", council.cases());
  }

  /**
   * Loads what is missing.
   *
   * @return whether anything was
   */
  public boolean load() throws Exception {
    try (var connection = source.open()) {
      needNoFingerprints(connection);
      if (hasAll(connection)) {
        return false;
      }
      connection.setAutoCommit(false);
      if (!has(connection, "access.account", "id", GeneratedCouncil.Kind.LEAD, 0)) {
        new Staff(council).copy(connection);
      }
      connection.commit();
    }
    try (var workers = Executors.newFixedThreadPool(WORKERS)) {
      Callable<Boolean> worker = this::work;
      for (var ended :
          workers.invokeAll(IntStream.range(0, WORKERS).mapToObj(i -> worker).toList())) {
        ended.get();
      }
    } catch (ExecutionException failure) {
      throw new IllegalStateException("the load failed", failure.getCause());
    }
    settle();
    return true;
  }

  /**
   * None of the generated people is looked for, and nobody is to fingerprint them while something
   * is measured.
   */
  private void needNoFingerprints(Connection connection) throws SQLException {
    try (var done =
        connection.prepareStatement(
            """
            insert into casework.fingerprinting (authority_id, done_at) values (?, now())
            on conflict (authority_id) do update set done_at = now()\
            """)) {
      done.setObject(1, council.authority());
      done.executeUpdate();
    }
  }

  private boolean work() throws Exception {
    try (var connection = source.open()) {
      connection.setAutoCommit(false);
      for (int first = next.getAndAdd(BATCH);
          first <= council.cases();
          first = next.getAndAdd(BATCH)) {
        int last = lastOf(first);
        if (!has(connection, last)) {
          copy(connection, new Batch(keys, first, last));
        }
        connection.commit();
        progress.at(done.addAndGet(last - first + 1));
      }
    }
    return true;
  }

  private void copy(Connection connection, Batch batch) throws SQLException {
    new People(council).copy(connection, batch);
    new Cases(council).copy(connection, batch);
    new Work(council).copy(connection, batch);
  }

  /** Each batch is there wholly or not at all, so its last case tells. */
  private boolean hasAll(Connection connection) throws SQLException {
    for (int first = 1; first <= council.cases(); first += BATCH) {
      if (!has(connection, lastOf(first))) {
        return false;
      }
    }
    return true;
  }

  private int lastOf(int first) {
    return Math.min(first + BATCH - 1, council.cases());
  }

  private boolean has(Connection connection, int number) throws SQLException {
    return has(connection, "casework.opening", "case_id", GeneratedCouncil.Kind.CASE, number);
  }

  private boolean has(
      Connection connection, String table, String column, GeneratedCouncil.Kind kind, int number)
      throws SQLException {
    try (var asked =
        connection.prepareStatement(
            "select from %s where authority_id = ? and %s = ?".formatted(table, column))) {
      asked.setObject(1, council.authority());
      asked.setObject(2, kind.id(number));
      try (var rows = asked.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** As the database stands some hours after so much was written: vacuumed, analysed, on disk. */
  private void settle() throws Exception {
    try (var connection = source.open();
        var statement = connection.createStatement()) {
      statement.execute("vacuum (analyze) " + TABLES);
      statement.execute("checkpoint");
    }
  }
}

package rowan.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** What somebody else does while a transaction of the test's own is still open. */
public final class Meanwhile {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String WAITING = "select count(*) from pg_locks where not granted";

  private Meanwhile() {}

  /**
   * Has somebody else begin. Returns when they wait for the open transaction, or are done without
   * having had to wait.
   */
  public static <T> CompletableFuture<T> begins(Supplier<T> other) {
    var done = CompletableFuture.supplyAsync(other, Executors.newVirtualThreadPerTaskExecutor());
    long began = System.nanoTime();
    try (var looking = TestPostgres.running().asSuperuser()) {
      while (!done.isDone() && !somebodyWaits(looking)) {
        if (System.nanoTime() - began > PATIENCE.toNanos()) {
          throw new AssertionError("neither waits nor ends");
        }
        Thread.onSpinWait();
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
    return done;
  }

  private static boolean somebodyWaits(Connection looking) throws SQLException {
    try (var statement = looking.createStatement();
        var rows = statement.executeQuery(WAITING)) {
      return rows.next() && rows.getLong(1) > 0;
    }
  }
}

package rowan.foundation.access.turns;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A connection that has been there since before a transaction began. That it still is, when the
 * transaction has ended, says that PostgreSQL has not started again meanwhile: a server that did
 * has forgotten what was not on the disk, and anybody who asks it then would be told that all that
 * it knows of is kept.
 *
 * <p>Behind a pooler that gives each transaction whichever connection is free, one connection would
 * say nothing of the sort. Each has a process of its own, so another process is as good as none.
 */
final class Witness {

  private static final String WHO = "select pg_backend_pid()";

  private final Connection connection;
  private final int process;
  private final ReentrantLock one = new ReentrantLock();
  private final AtomicReference<@Nullable CompletableFuture<Boolean>> gathering =
      new AtomicReference<>();
  private int served;
  private volatile boolean failed;

  Witness(Connection connection) throws SQLException {
    this.connection = connection;
    try {
      this.process = ask(WHO);
    } catch (SQLException | RuntimeException | Error failure) {
      connection.close();
      throw failure;
    }
  }

  /** Whoever calls this and {@link #serveOneLess} sees to it that they are not alone with it. */
  void serveOneMore() {
    served++;
  }

  /** Whether that was the last. */
  boolean serveOneLess() {
    served--;
    return served == 0;
  }

  boolean hasFailed() {
    return failed;
  }

  /** The round that is gathered now; if there is none, this one is, and whoever made it leads. */
  @Nullable CompletableFuture<Boolean> joined(CompletableFuture<Boolean> own) {
    return gathering.compareAndExchange(null, own);
  }

  @Nullable CompletableFuture<Boolean> round() {
    return gathering.get();
  }

  void closeRound() {
    gathering.set(null);
  }

  /**
   * Commits something, and waits for it.
   *
   * @throws SQLException if it could not, or is no longer the connection that it was
   */
  void commitSomething() throws SQLException {
    one.lock();
    try {
      if (failed || ask(SharedWait.SOMETHING) != process) {
        throw new SQLException("it is not known whether the database has started again");
      }
    } catch (SQLException | RuntimeException | Error failure) {
      failed = true;
      throw failure;
    } finally {
      one.unlock();
    }
  }

  private int ask(String question) throws SQLException {
    try (var statement = connection.prepareStatement(question);
        var row = statement.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  void close() {
    try {
      connection.close();
    } catch (SQLException gone) {
      failed = true; // as it is meant to be
    }
  }
}

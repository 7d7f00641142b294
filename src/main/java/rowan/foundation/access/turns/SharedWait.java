package rowan.foundation.access.turns;

import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Lets people who look at the same time wait for the disk together. A look is shown only once its
 * entry is on the disk, or a power cut would leave a look without a trace. Where each waits by
 * itself, each has a process of PostgreSQL stand still and a processor turn to something else.
 *
 * <p>So when more are at work than begin at once, a transaction is committed without a wait, and
 * who carried it out joins a round. Whoever joined first gathers others for {@link #GATHERING},
 * closes the round, and commits something in the ordinary way: PostgreSQL writes its log in one
 * order, so when that is kept (on the disk, and wherever else this database keeps a commit), all
 * that was committed before is too. That is committed on a {@link Witness}, a connection that was
 * there before any of them began. Nobody is given back anything before that.
 *
 * <p>Who is nearly alone waits as ever: five milliseconds are cheap only where others use them.
 */
@Component
public class SharedWait {

  /** How a transaction is committed. */
  public enum Commit {
    /** As PostgreSQL is set to. */
    WAITS,
    /** Without waiting for the disk: somebody else sees to that. */
    WAITS_LATER
  }

  /** As long as a few pages take: enough to gather four or five people on a busy machine. */
  public static final Duration GATHERING = Duration.ofMillis(5);

  /**
   * Something to commit, in PostgreSQL's log and in no table, which says by whose process. Its
   * commit waits as any other does, for a standby too where the council has one.
   */
  public static final String SOMETHING =
      "select pg_backend_pid(), pg_logical_emit_message(true, 'rowan', '')";

  private final DataSource database;
  private final int few;
  private final Duration gatheringFor;
  private final AtomicInteger atWork = new AtomicInteger();
  private final Object witnessing = new Object();
  private @Nullable Witness current;

  @Autowired
  SharedWait(DataSource database) {
    this(database, TransactionsInTurn.atOnce(), GATHERING);
  }

  SharedWait(DataSource database, int few, Duration gatheringFor) {
    this.database = database;
    this.few = few;
    this.gatheringFor = gatheringFor;
  }

  /** How many wait for the one who gathers them; none if nobody does. */
  OptionalInt gathered() {
    synchronized (witnessing) {
      var round = current == null ? null : current.round();
      return round == null ? OptionalInt.empty() : OptionalInt.of(round.getNumberOfDependents());
    }
  }

  /**
   * Carries out a transaction, and gives back what it gave once it is kept.
   *
   * @param transaction begins and ends a whole one, not a part of another, and commits it as it is
   *     told to
   * @throws org.springframework.dao.DataAccessException also if the database could not say that
   *     what was committed is kept, of which it is then not known
   */
  public <T extends @Nullable Object> T of(Function<Commit, T> transaction) {
    boolean many = atWork.incrementAndGet() > few;
    return many ? witnessed(transaction) : carriedOut(transaction, Commit.WAITS);
  }

  private <T extends @Nullable Object> T witnessed(Function<Commit, T> transaction) {
    Witness witness;
    try {
      witness = witness();
    } catch (RuntimeException | Error failure) {
      atWork.decrementAndGet();
      throw failure;
    }
    try {
      var done = carriedOut(transaction, Commit.WAITS_LATER);
      join(witness);
      return done;
    } finally {
      release(witness);
    }
  }

  /** Who only waits for the disk is no longer at work. */
  private <T extends @Nullable Object> T carriedOut(
      Function<Commit, T> transaction, Commit commit) {
    try {
      return transaction.apply(commit);
    } finally {
      atWork.decrementAndGet();
    }
  }

  private Witness witness() {
    synchronized (witnessing) {
      try {
        if (current == null) {
          current = new Witness(database.getConnection());
        }
        current.serveOneMore();
        return current;
      } catch (SQLException failure) {
        throw new DataAccessResourceFailureException("there is no connection", failure);
      }
    }
  }

  /** The last one to leave closes it; one that failed is there for nobody who comes. */
  private void release(Witness witness) {
    synchronized (witnessing) {
      boolean last = witness.serveOneLess();
      if (current == witness && (last || witness.hasFailed())) {
        current = null;
      }
      if (last) {
        witness.close();
      }
    }
  }

  private void join(Witness witness) {
    var own = new CompletableFuture<Boolean>();
    var round = witness.joined(own);
    if (round == null) {
      lead(witness, own);
    } else {
      follow(round);
    }
  }

  private void lead(Witness witness, CompletableFuture<Boolean> round) {
    try {
      gather();
      // Whoever comes from here on may have committed after what is committed here.
      witness.closeRound();
      witness.commitSomething();
      round.complete(true);
    } catch (SQLException failure) {
      round.completeExceptionally(failure);
      throw notKnown(failure);
    } catch (RuntimeException | Error failure) {
      round.completeExceptionally(failure);
      throw failure;
    }
  }

  private void gather() {
    try {
      Thread.sleep(gatheringFor);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt(); // and the others do not wait any longer either
    }
  }

  private static void follow(CompletableFuture<Boolean> round) {
    try {
      round.join();
    } catch (CompletionException failure) {
      throw notKnown(failure);
    }
  }

  private static DataAccessResourceFailureException notKnown(Exception failure) {
    return new DataAccessResourceFailureException(
        "the database did not say that what was committed is kept", failure);
  }
}

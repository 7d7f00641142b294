package rowan.foundation.access.turns;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Lets transactions begin in the order in which they were asked for, about as many at a time as the
 * machine can carry out. When all of a team press a key in the same second, each then waits about
 * as long as the others; all at once, and some would wait three times as long, for the processors
 * turn to whichever they please.
 *
 * <p>It orders and never refuses: who has waited for {@link #PATIENCE} begins all the same, so that
 * work that takes long, or waits for the machine of the database, holds nobody up. How many there
 * can be at most is for the pool of connections to say.
 */
@Component("transactionManager")
class TransactionsInTurn extends JdbcTransactionManager {

  /** Many turns of an ordinary page, and less than a person notices. */
  private static final Duration PATIENCE = Duration.ofMillis(100);

  private static final int FOR_EACH_PROCESSOR = 2;

  private final transient Semaphore turns;
  private final Duration patience;

  /** Transactions that have a turn, each as the very object that Spring knows it by. */
  private final transient Set<Object> holders =
      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

  @Autowired
  TransactionsInTurn(DataSource database) {
    this(database, atOnce(), PATIENCE);
  }

  TransactionsInTurn(DataSource database, int atOnce, Duration patience) {
    super(database);
    this.turns = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /** How many transactions begin at once on this machine. */
  static int atOnce() {
    return FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors();
  }

  /** How many transactions could begin now without waiting. */
  int left() {
    return turns.availablePermits();
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    if (waited()) {
      holders.add(transaction);
    }
    try {
      super.doBegin(transaction, definition);
    } catch (RuntimeException | Error failure) {
      giveBack(transaction);
      throw failure;
    }
  }

  /** A commit waits for the disk and for no processor: whoever is next begins meanwhile. */
  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    giveBack(status.getTransaction());
    super.doCommit(status);
  }

  @Override
  protected void doCleanupAfterCompletion(Object transaction) {
    try {
      super.doCleanupAfterCompletion(transaction);
    } finally {
      giveBack(transaction);
    }
  }

  /** Whether it came to have a turn. */
  private boolean waited() {
    try {
      return turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void giveBack(Object transaction) {
    if (holders.remove(transaction)) {
      turns.release();
    }
  }
}

package rowan.foundation.access.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import rowan.testing.TestPostgres;

/** Transactions begin one after the other, in the order in which they were asked for. */
class TransactionsInTurnTests {

  private static final class RealDatabase extends AbstractDataSource {

    private volatile boolean there = true;
    private volatile Runnable atCommit = () -> {};

    @Override
    public Connection getConnection() throws SQLException {
      if (!there) {
        throw new SQLException("not there");
      }
      var access = TestPostgres.running().access();
      return watched(
          DriverManager.getConnection(
              access.url(), access.application().user(), access.application().password()));
    }

    private Connection watched(Connection real) {
      return (Connection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, given) -> {
                if (method.getName().equals("commit")) {
                  atCommit.run();
                }
                return method.invoke(real, given);
              });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }
  }

  private final RealDatabase database = new RealDatabase();

  private TransactionsInTurn oneAtATime(Duration patience) {
    return new TransactionsInTurn(database, 1, patience);
  }

  /** Starts a transaction in a thread of its own, and comes back when it waits for its turn. */
  private static Thread waiting(TransactionTemplate transactions, Runnable work)
      throws InterruptedException {
    var thread =
        Thread.ofPlatform().start(() -> transactions.executeWithoutResult(any -> work.run()));
    while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
      Thread.onSpinWait();
    }
    return thread;
  }

  @Test
  void beginInTheOrderInWhichTheyWereAskedFor() throws Exception {
    var transactions = new TransactionTemplate(oneAtATime(Duration.ofHours(1)));
    List<Integer> began = Collections.synchronizedList(new ArrayList<>());
    var threads = new ArrayList<Thread>();
    transactions.executeWithoutResult(any -> {
      for (int i = 0; i < 4; i++) {
        int which = i;
        try {
          threads.add(waiting(transactions, () -> began.add(which)));
        } catch (InterruptedException stopped) {
          throw new AssertionError(stopped);
        }
      }
    });
    for (var thread : threads) {
      thread.join();
    }
    assertThat(began).containsExactly(0, 1, 2, 3);
  }

  @Test
  void areNeverRefusedNorHeldUpByOneThatTakesLong() throws Exception {
    var transactions = new TransactionTemplate(oneAtATime(Duration.ofMillis(1)));
    var over = new CountDownLatch(1);
    var begun = new CountDownLatch(1);
    var longOne =
        Thread.ofPlatform()
            .start(() ->
                transactions.executeWithoutResult(any -> {
                  begun.countDown();
                  try {
                    over.await();
                  } catch (InterruptedException stopped) {
                    throw new AssertionError(stopped);
                  }
                }));
    begun.await();
    // It would never come to an end if it waited for the other.
    assertThat(transactions.<String>execute(any -> "done")).isEqualTo("done");
    over.countDown();
    longOne.join();
  }

  @Test
  void takeNoTurnOfTheirOwnWithinAnother() {
    var inTurn = oneAtATime(Duration.ofHours(1));
    var transactions = new TransactionTemplate(inTurn);
    assertThat(transactions.<Integer>execute(any -> transactions.execute(same -> inTurn.left())))
        .isZero();
    assertThat(inTurn.left()).isOne();
  }

  @Test
  void giveTheirTurnBackWhateverBecomesOfThem() {
    var inTurn = oneAtATime(Duration.ofHours(1));
    var transactions = new TransactionTemplate(inTurn);
    assertThatThrownBy(() ->
            transactions.executeWithoutResult(any -> {
              throw new IllegalStateException("planted");
            }))
        .hasMessage("planted");
    assertThat(inTurn.left()).isOne();
    database.there = false;
    assertThatThrownBy(() -> transactions.executeWithoutResult(any -> {}))
        .isInstanceOf(CannotCreateTransactionException.class);
    assertThat(inTurn.left()).isOne();
  }

  @Test
  void giveTheirTurnBackBeforeTheyWaitForTheDisk() {
    var inTurn = oneAtATime(Duration.ofHours(1));
    var left = new ArrayList<Integer>();
    database.atCommit = () -> left.add(inTurn.left());
    new TransactionTemplate(inTurn).executeWithoutResult(any -> left.add(inTurn.left()));
    assertThat(left).containsExactly(0, 1);
    assertThat(inTurn.left()).isOne();
  }

  @Test
  void giveNoTurnBackThatTheyNeverHad() {
    var inTurn = oneAtATime(Duration.ofMillis(1));
    var ordinary = new TransactionTemplate(inTurn);
    var apart = new TransactionTemplate(inTurn);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    ordinary.executeWithoutResult(any -> {
      apart.executeWithoutResult(other -> {});
      assertThat(inTurn.left()).isZero();
    });
    assertThat(inTurn.left()).isOne();
  }
}

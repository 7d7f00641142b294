package rowan.support.refuge.network.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** However many members are read at once, those who work find a connection. */
class DatabaseTurnsTests {

  private static final int AT_ONCE = 8;

  private final DatabaseTurns turns = new DatabaseTurns();
  private final Semaphore began = new Semaphore(0);
  private final CountDownLatch goOn = new CountDownLatch(1);

  private Thread reading() {
    return Thread.ofPlatform()
        .start(() ->
            turns.take(() -> {
              began.release();
              try {
                goOn.await();
              } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
              }
              return began;
            }));
  }

  @Test
  void theNinthWaitsUntilOneOfThemIsThrough() throws InterruptedException {
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < AT_ONCE; i++) {
      threads.add(reading());
    }
    began.acquire(AT_ONCE);
    var ninth = reading();
    threads.add(ninth);
    while (ninth.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(began.availablePermits()).as("nobody else began").isZero();
    goOn.countDown();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(began.availablePermits()).as("and then it did").isOne();
  }
}

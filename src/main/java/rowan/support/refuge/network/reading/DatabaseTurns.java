package rowan.support.refuge.network.reading;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets a few of those who read the network at one time go to the database, and has the rest wait:
 * connections are for those who work.
 */
@Component
class DatabaseTurns {

  private static final int AT_ONCE = 8;

  private final Semaphore turns = new Semaphore(AT_ONCE);

  <T> T take(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}

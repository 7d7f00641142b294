package rowan.foundation.audit.log;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import rowan.foundation.audit.Written;
import rowan.foundation.kernel.AuthorityId;

/**
 * Has the entries sequenced: a second after they were written by this copy of the application, and
 * within {@link #SWEEP} where another copy wrote them and died. Every copy does it, and an advisory
 * lock lets one at a time; a job of the scheduler would wait for the next polling, and when its
 * copy dies for minutes.
 */
final class Sequencing implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Sequencing.class);
  private static final Duration TURN = Duration.ofSeconds(1);
  private static final Duration IN_ORDER = Duration.ofSeconds(10);
  private static final int SWEEP = 15; // turns

  private final Sequencer sequencer;
  private final Export export;
  private final Supplier<List<AuthorityId>> all;
  private final Written written;
  private final HashSet<AuthorityId> failing = new HashSet<>();
  private volatile boolean running;
  private CountDownLatch stopping = new CountDownLatch(1);
  private Thread thread = new Thread(() -> {});
  private int turns;

  Sequencing(Sequencer sequencer, Export export, Supplier<List<AuthorityId>> all, Written written) {
    this.sequencer = sequencer;
    this.export = export;
    this.all = all;
    this.written = written;
  }

  @Override
  public void start() {
    var stop = new CountDownLatch(1);
    stopping = stop;
    running = true;
    thread = Thread.ofPlatform().daemon().name("audit-log").start(() -> until(stop));
  }

  private void until(CountDownLatch stop) {
    try {
      while (!stop.await(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
        turn();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes a turn for each council in which something was written, and now and then for all. */
  void turn() {
    try {
      var due = new HashSet<>(written.take());
      if (turns++ % SWEEP == 0) {
        due.addAll(all.get());
      }
      each(due);
    } catch (RuntimeException failure) {
      LOG.error("The councils whose audit log is to be sequenced could not be read", failure);
    }
  }

  private void each(Collection<AuthorityId> councils) {
    for (var council : councils) {
      if (!running) {
        return;
      }
      try {
        if (sequencer.sequence(council) == Sequencer.Turn.UNSETTLED) {
          written.in(council);
        }
        export.hand(council);
        failing.remove(council);
      } catch (RuntimeException failure) {
        written.in(council);
        if (failing.add(council)) {
          LOG.error("The audit log of council {} could not be sequenced", council, failure);
        }
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    stopping.countDown();
    try {
      if (!thread.join(IN_ORDER)) {
        thread.interrupt();
      }
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}

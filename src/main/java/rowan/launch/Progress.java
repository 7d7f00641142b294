package rowan.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells whoever waits what is being done. On a terminal a dot a second; elsewhere whole lines, and
 * a further one each ten seconds.
 */
final class Progress {

  private static final long NOT_WORTH_A_DOT = 2;

  private final PrintStream out;
  private final boolean terminal;

  Progress(PrintStream out) {
    this(out, Boolean.getBoolean("rowan.terminal"));
  }

  Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void line(String text) {
    out.println(text);
    out.flush();
  }

  /** Does the work, and says so for as long as it takes. */
  <T> T during(String what, Supplier<T> work) {
    var done = new CountDownLatch(1);
    begin(what);
    var ticking = Thread.ofVirtual().start(() -> tick(what, done));
    try {
      return work.get();
    } finally {
      done.countDown();
      end(ticking);
    }
  }

  private void begin(String what) {
    out.print(what + " …" + (terminal ? "" : System.lineSeparator()));
    out.flush();
  }

  private void tick(String what, CountDownLatch done) {
    long every = terminal ? 1 : 10;
    try {
      for (long waited = every; !done.await(every, TimeUnit.SECONDS); waited += every) {
        if (!terminal) {
          line("  " + what + ": " + Duration.ofSeconds(waited).toSeconds() + " s so far");
        } else if (waited > NOT_WORTH_A_DOT) {
          out.print('.');
          out.flush();
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void end(Thread ticking) {
    try {
      ticking.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    if (terminal) {
      out.println();
    }
  }
}

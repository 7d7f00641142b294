package rowan.bench;

import java.io.PrintStream;

/** Says every two seconds how far a load has come, and how fast. */
public final class LoadProgress {

  private static final long EVERY = 2_000_000_000L;

  private final PrintStream out;
  private final String things;
  private final long all;
  private final long began = System.nanoTime();
  private long said = began;

  public LoadProgress(PrintStream out, String things, long all) {
    this.out = out;
    this.things = things;
    this.all = all;
  }

  /** To be told after each one, or after some. */
  public void at(long done) {
    long now = System.nanoTime();
    if (now - said >= EVERY || done == all) {
      said = now;
      out.printf(
          "  %,d of %,d %s (%d %%), %,.0f a second%n",
          done, all, things, 100 * done / Math.max(1, all), done / ((now - began) / 1e9));
      out.flush();
    }
  }
}

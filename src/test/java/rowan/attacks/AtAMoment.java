package rowan.attacks;

import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Something that happens to others in the middle of what they do. */
final class AtAMoment {

  private AtAMoment() {}

  /** Does it at a moment that nobody knows beforehand, and returns when it is done. */
  static void of(Random random, int longestMillis, Runnable deed) {
    var later =
        CompletableFuture.delayedExecutor(random.nextInt(longestMillis), TimeUnit.MILLISECONDS);
    CompletableFuture.runAsync(deed, later).join();
  }
}

package rowan.bench;

import java.time.Duration;
import rowan.bench.council.GeneratedCouncil;

/**
 * What {@code ./rowan bench} is asked for.
 *
 * @param cases how many the generated council has
 * @param users at the same time, each with a connection of their own
 * @param warmUp before anything counts: the JVM is still compiling
 * @param counted how long is measured
 */
public record BenchOptions(int cases, int users, Duration warmUp, Duration counted) {

  /** Reads {@code --cases N}, {@code --users N}, {@code --warm-up SECONDS}, {@code --seconds N}. */
  public static BenchOptions read(String... words) {
    int cases = 1_000_000;
    int users = 16;
    int warmUp = 90;
    int seconds = 20;
    for (int i = 0; i < words.length; i += 2) {
      int value = i + 1 < words.length ? number(words[i + 1]) : number("");
      switch (words[i]) {
        case "--cases" -> cases = value;
        case "--users" -> users = value;
        case "--warm-up" -> warmUp = value;
        case "--seconds" -> seconds = value;
        default -> throw new IllegalArgumentException("'" + words[i] + "' is not known here");
      }
    }
    if (cases < GeneratedCouncil.FEWEST) {
      throw new IllegalArgumentException(
          "A council is generated of %d cases or more".formatted(GeneratedCouncil.FEWEST));
    }
    return new BenchOptions(cases, users, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
  }

  /** The same for a few seconds, of something that is warm already. */
  BenchOptions shortly() {
    return new BenchOptions(cases, users, Duration.ofSeconds(2), Duration.ofSeconds(5));
  }

  private static int number(String word) {
    if (!word.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException("'" + word + "' is no number above 0");
    }
    return Integer.parseInt(word);
  }
}

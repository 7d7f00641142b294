package rowan.foundation.kernel;

/**
 * A raw count out of a raw count, over a period: how many of how many. It may point at a person, so
 * it goes nowhere but through {@code evidence.disclosure}; no type of the commissioning wing may
 * use it (a test sees to that).
 */
public record Tally(long met, long of) {

  public Tally {
    if (met < 0 || of < 0) {
      throw new IllegalArgumentException("people are counted from nought");
    }
  }
}

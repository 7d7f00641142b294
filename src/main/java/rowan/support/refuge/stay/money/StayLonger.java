package rowan.support.refuge.stay.money;

import java.time.LocalDate;

/**
 * A stay goes on beyond six months.
 *
 * @param until the day by which that is looked at again
 */
public record StayLonger(LongerReason reason, String words, LocalDate until) {

  /** Without the words: what is printed could be logged. */
  @Override
  public String toString() {
    return "StayLonger[reason=" + reason + ", until=" + until + "]";
  }
}

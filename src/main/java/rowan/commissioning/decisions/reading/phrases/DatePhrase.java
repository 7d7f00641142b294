package rowan.commissioning.decisions.reading.phrases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as written, which may be a day, a month or a year: the first and last day that it covers.
 * Without days it is one that cannot be dated, and {@code doubt} says why in a sentence.
 *
 * @param atEnd whether the words ask for the end of it: 'the end of May 2021'
 */
public record DatePhrase(
    Span words,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    boolean atEnd,
    @Nullable String doubt) {

  static DatePhrase day(Span words, LocalDate day) {
    return new DatePhrase(words, day, day, false, null);
  }

  static DatePhrase undated(Span words, String doubt) {
    return new DatePhrase(words, null, null, false, doubt);
  }

  /** The day something starts that starts 'from' this: the first day of a month. */
  public @Nullable LocalDate asStart() {
    return atEnd ? last : first;
  }

  /** The day something ends or is due that is due 'by' this: the last day of a month. */
  public @Nullable LocalDate asEnd() {
    return last;
  }

  public boolean isDay() {
    return first != null && first.equals(last);
  }
}

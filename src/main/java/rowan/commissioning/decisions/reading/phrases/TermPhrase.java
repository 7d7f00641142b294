package rowan.commissioning.decisions.reading.phrases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a contract is to run, as far as a clause says it.
 *
 * @param initialMonths the months the council is bound to; from the dates where only those are said
 * @param extensionMonths the extensions it may choose, in order
 * @param starts the first day
 * @param ends the last day of the initial period, where said
 * @param words from the first to the last word that the term came from, if there are any
 * @param doubts what does not agree, a sentence each
 */
public record TermPhrase(
    @Nullable Integer initialMonths,
    List<Integer> extensionMonths,
    @Nullable LocalDate starts,
    @Nullable LocalDate ends,
    @Nullable Span words,
    List<String> doubts) {

  public static final TermPhrase NONE =
      new TermPhrase(null, List.of(), null, null, null, List.of());

  /** Reads the term in a stretch of a plain text. */
  public static TermPhrase in(String plain, Span within) {
    return new TermReader(plain, within).read();
  }

  /** Whether a length or a first or last day of the contract is said. */
  public boolean isSaid() {
    return initialMonths != null || starts != null || ends != null || !extensionMonths.isEmpty();
  }

  /** Whole months from the first day to the last, or null where they are not whole. */
  static @Nullable Integer wholeMonths(LocalDate first, LocalDate last) {
    var after = last.plusDays(1);
    long months = ChronoUnit.MONTHS.between(first, after);
    boolean whole = months > 0 && first.plusMonths(months).equals(after);
    return whole && months <= 600 ? (int) months : null;
  }
}

package rowan.commissioning.decisions.reading.phrases;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The length of an extension, and the length between two days. */
public final class Lengths {

  private static final Pattern LINKS_BEFORE =
      Loose.pattern("^[\\s,-]*(?:(?:optional|contract|the|further)\\s+)*$");
  private static final Pattern NOT_THE_LENGTH =
      Loose.pattern(
          "\\b(?:every|within|after|under|aged?|notice\\s+of|total|initial|original|past|last)\\s+(?:an?\\s+|the\\s+|of\\s+)?$");

  private Lengths() {}

  /** A length and where it stands. */
  public record Length(int months, Span words) {}

  /** Whole months between two days, both included, or null where they are not whole. */
  public static @Nullable Integer between(LocalDate first, LocalDate last) {
    return last.isBefore(first) ? null : TermPhrase.wholeMonths(first, last);
  }

  /**
   * The length that belongs to the word 'extend' or 'extension': right before it ('a 12-month
   * extension'), or the first after it, else the last before it.
   */
  public static @Nullable Length ofAnExtension(String plain, Span clause, Span evidence) {
    Length after = null;
    Length before = null;
    for (var duration : Durations.in(plain, clause)) {
      var words = duration.words();
      var length = new Length(duration.months() * duration.times(), words);
      if (NOT_THE_LENGTH
          .matcher(plain.substring(Math.max(clause.start(), words.start() - 24), words.start()))
          .find()) {
        continue;
      }
      if (words.end() <= evidence.start()) {
        if (LINKS_BEFORE.matcher(plain.substring(words.end(), evidence.start())).matches()) {
          return length;
        }
        before = length;
      } else if (after == null) {
        after = length;
      }
    }
    return after != null ? after : before;
  }
}

package rowan.support.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Something that was shared of a case, in words. */
public record Shared(
    UUID id,
    Purpose purpose,
    Optional<String> basis,
    String byName,
    String what,
    String withWhom,
    String why,
    Permitted permitted,
    Instant at) {

  private static final int DIGITS = 8;

  /** By which it is held or erased by itself: {@code SH-4F1C09AB}. It says nothing. */
  public String reference() {
    return referenceOf(id);
  }

  /** As {@link #reference}, of one by its id. */
  public static String referenceOf(UUID id) {
    var digits = id.toString();
    return "SH-" + digits.substring(digits.length() - DIGITS).toUpperCase(Locale.ROOT);
  }

  /** What permitted it, and how that stands. */
  public sealed interface Permitted {}

  /** They agreed. */
  public record Agreed(
      AgreedHow how, String informed, LocalDate until, Optional<Instant> withdrawnAt)
      implements Permitted {}

  /** They did not. */
  public record NotAgreed(
      Ground ground,
      Optional<String> notToldWhy,
      Optional<String> discussedWith,
      Instant reviewDue,
      Optional<Reviewed> reviewed)
      implements Permitted {}

  /** A senior has signed it off, or said that it was wrong. */
  public record Reviewed(SignOff finding, String words, Instant at) {}

  /** Whether it still permits to share more of the same. */
  public boolean holds(LocalDate today) {
    return permitted instanceof Agreed agreed
        && agreed.withdrawnAt().isEmpty()
        && !agreed.until().isBefore(today);
  }
}

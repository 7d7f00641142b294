package rowan.support.answering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import rowan.foundation.kernel.AccountId;

/**
 * Somebody asks what is held about them.
 *
 * @param neutral whether its answer tells of nobody
 * @param children whose right it is to have what is held of the children, once it was judged
 */
public record Request(
    UUID id,
    Asker asker,
    String name,
    String details,
    LocalDate received,
    LocalDate due,
    Optional<Identity> identity,
    Optional<LocalDate> pausedOn,
    Optional<String> extended,
    boolean neutral,
    Optional<ChildrensRight> children,
    Stage stage,
    Optional<String> sentBack) {

  private static final int DIGITS = 8;

  /** How far it is, with what is true only then. */
  public sealed interface Stage {}

  /** It came. */
  public record Received() implements Stage {}

  /** What is held was collected, and nobody has looked at it yet. */
  public record Collected() implements Stage {}

  /** Passages are marked. */
  public record Redacting() implements Stage {}

  /** It waits for somebody else to read it. */
  public record SecondReading(AccountId firstReader) implements Stage {}

  /** It may leave. */
  public record Answered(Instant at) implements Stage {}

  public String word() {
    return switch (stage) {
      case Received received -> "Received";
      case Collected collected -> "Collected";
      case Redacting redacting -> "Being marked";
      case SecondReading second -> "Waits for a second reader";
      case Answered answered -> "Answered";
    };
  }

  /** By which it is spoken of, and held or erased: {@code SA-4F1C09AB}. It says nothing. */
  public String reference() {
    return referenceOf(id);
  }

  /** As {@link #reference}, of one by its id. */
  public static String referenceOf(UUID id) {
    var digits = id.toString();
    return "SA-" + digits.substring(digits.length() - DIGITS).toUpperCase(Locale.ROOT);
  }

  public boolean isAnswered() {
    return stage instanceof Answered;
  }
}

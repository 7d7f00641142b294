package rowan.support.refuge.sanctuary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import rowan.foundation.kernel.Money;

/**
 * Something that makes a home safer, and how far it is.
 *
 * @param consent how the person agreed to it, in their own words
 * @param contractor the organisation it is ordered with
 * @param dueAt it is to be done before this moment
 */
public record Measure(
    Id id,
    MeasureKind kind,
    String consent,
    String contractor,
    Money cost,
    boolean urgent,
    Instant orderedAt,
    Instant dueAt,
    Stage stage) {

  /** Identifies a measure of a sanctuary. */
  public record Id(UUID value) {

    @Override
    public String toString() {
      return value.toString();
    }
  }

  public boolean isOpen() {
    return stage instanceof Stage.Ordered;
  }

  public boolean isDone() {
    return stage instanceof Stage.Done;
  }

  public boolean isLate(Instant now) {
    return isOpen() && !now.isBefore(dueAt);
  }

  /** Whether it was tried with the person and does not do what it should. */
  public boolean isBroken() {
    return stage instanceof Stage.Done done && done.check.filter(one -> !one.works).isPresent();
  }

  /** How far it is. */
  public sealed interface Stage {

    /** It is ordered, and not done. */
    record Ordered() implements Stage {}

    /**
     * It is done.
     *
     * @param by the organisation that did it
     * @param found what was found and done
     * @param check how it was when it was last tried with the person
     */
    record Done(LocalDate on, String by, String found, Optional<Check> check) implements Stage {}

    /** It was ordered, and is not to be done any more. */
    record CalledOff(LocalDate on, Why why) implements Stage {}
  }

  /**
   * What was done is tried with the person.
   *
   * @param safer how much safer they feel for it, 1 not at all to 5 much
   * @param words in their own
   */
  public record Check(boolean works, int safer, String words, Instant at) {}

  /** Why a measure is not to be done any more. */
  public enum Why {
    THEIR_CHOICE("They changed their mind"),
    OWNER_REFUSED("The owner took back the permission"),
    NO_MONEY("There is no money for it"),
    NO_CONTRACTOR("Nobody was found to do it"),
    NOT_NEEDED("It is not needed any more"),
    OTHER("Another reason");

    private final String title;

    Why(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}

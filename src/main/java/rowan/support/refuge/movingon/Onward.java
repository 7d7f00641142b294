package rowan.support.refuge.movingon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rowan.support.refuge.Destination;
import rowan.support.refuge.places.OccupancyId;

/**
 * A household on its way from a stay to a home.
 *
 * @param room where they live, or lived last
 * @param left when they moved on, and where to
 * @param readiness what was written, the newest first
 * @param homes that were applied for, the newest first
 * @param contacts after the stay, by their day
 * @param cameBack how many later stays of theirs began within a year after they left
 */
public record Onward(
    String initials,
    OccupancyId room,
    LocalDate movedIn,
    Optional<Left> left,
    List<Ready> readiness,
    List<Home> homes,
    List<Contact> contacts,
    int cameBack) {

  public Onward {
    readiness = List.copyOf(readiness);
    homes = List.copyOf(homes);
    contacts = List.copyOf(contacts);
  }

  /** When they moved on, and where to. */
  public record Left(Instant at, Destination to) {}

  /**
   * How far they say that they are.
   *
   * @param words their own; empty if they gave none
   */
  public record Ready(
      ReadinessTopic topic, ReadinessStage stage, String words, Instant at, String byName) {}

  /**
   * A home that was applied for.
   *
   * @param words what it is, without where; empty if nothing was said
   */
  public record Home(
      UUID id,
      Destination kind,
      String words,
      LocalDate appliedOn,
      Optional<LocalDate> offeredOn,
      Optional<LocalDate> answeredOn,
      Optional<HousingAnswer> answer) {

    /** Whether something is still to come of it. */
    public boolean open() {
      return answer.isEmpty();
    }
  }

  /** A contact after the stay; the words are empty while it was not done. */
  public record Contact(
      UUID id, LocalDate due, Optional<LocalDate> doneOn, String words, String byName) {}

  /** How it stands with one topic: what they said last. */
  public Optional<Ready> newest(ReadinessTopic topic) {
    return readiness.stream().filter(one -> one.topic() == topic).findFirst();
  }
}

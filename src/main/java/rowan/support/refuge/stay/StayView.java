package rowan.support.refuge.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rowan.support.casework.CaseSummary;
import rowan.support.casework.children.NamedChild;
import rowan.support.refuge.Placement;
import rowan.support.refuge.stay.PartOfAStay.Duty;
import rowan.support.refuge.stay.PartOfAStay.Part;

/**
 * A stay as it stands.
 *
 * @param room where they live, or lived last
 * @param rooms all that they lived in, the first one first
 * @param left when they moved on, if they have
 * @param caseDue the day of the next thing due in the case, if it is open
 * @param managed whether the reader manages the house
 */
public record StayView(
    StayId id,
    CaseSummary of,
    Placement room,
    List<Room> rooms,
    Instant began,
    Optional<Instant> left,
    List<NamedChild> children,
    Optional<LocalDate> caseDue,
    boolean managed,
    List<Part> parts) {

  public StayView {
    rooms = List.copyOf(rooms);
    children = List.copyOf(children);
    parts = parts.stream().sorted(Comparator.comparingInt(Part::order)).toList();
  }

  /** A room that they lived in, from a moment on. */
  public record Room(String title, Instant since) {}

  public String path() {
    return "/refuge/stays/" + id;
  }

  /** What is to be done: what is urgent first, then by its day. */
  public List<Duty> duties() {
    return parts.stream()
        .flatMap(part -> part.duties().stream())
        .sorted(Comparator.comparing(Duty::urgent).reversed().thenComparing(Duty::due))
        .toList();
  }

  public boolean underWay() {
    return left.isEmpty();
  }
}

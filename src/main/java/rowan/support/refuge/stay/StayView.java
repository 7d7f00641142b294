package rowan.support.refuge.stay;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
 * @param duties what is to be done: what is urgent first, then by its day
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
    List<Part> parts,
    List<Duty> duties) {

  public StayView {
    rooms = List.copyOf(rooms);
    children = List.copyOf(children);
    duties = List.copyOf(duties);
    parts = parts.stream().sorted(Comparator.comparingInt(Part::order)).toList();
  }

  /** A room that they lived in, from a moment on. */
  public record Room(String title, Instant since) {}

  public String path() {
    return "/refuge/stays/" + id;
  }

  /** The children in as few lines as they can be told in: of two alike it says that they are. */
  public List<String> childrenInLines() {
    var told =
        children.stream()
            .collect(
                groupingBy(
                    child ->
                        child
                            .name()
                            .map(name -> name + " · " + child.about())
                            .orElse(child.about()),
                    LinkedHashMap::new,
                    counting()));
    return told.entrySet().stream()
        .map(one ->
            one.getValue() == 1 ? one.getKey() : one.getKey() + " (" + one.getValue() + " of them)")
        .toList();
  }

  public boolean underWay() {
    return left.isEmpty();
  }
}

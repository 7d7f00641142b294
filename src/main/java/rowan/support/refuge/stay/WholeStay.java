package rowan.support.refuge.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.support.casework.CaseSummary;
import rowan.support.casework.Casework;
import rowan.support.casework.children.Children;
import rowan.support.casework.children.ChildrenOfACase;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.stay.PartOfAStay.Duty;
import rowan.support.refuge.stay.StayRows.StayRow;

/** The front door to a stay as a whole: who lives there, and what is due. */
@Service
public class WholeStay {

  /** How many households are on one page. */
  public static final int MOST = 25;

  private final StayDesk desk;
  private final StayRows rows;
  private final Casework casework;
  private final Children children;
  private final List<PartOfAStay> parts;

  WholeStay(
      StayDesk desk, StayRows rows, Casework casework, Children children, List<PartOfAStay> parts) {
    this.desk = desk;
    this.rows = rows;
    this.casework = casework;
    this.children = children;
    this.parts = parts;
  }

  /** A stay in one line. */
  public record Line(StayId id, CaseSummary of, String space, Instant began, List<Duty> duties) {

    public Line {
      duties = List.copyOf(duties);
    }

    public String path() {
      return "/refuge/stays/" + id;
    }
  }

  /**
   * Those who live with the actor's own organisation, or lived with it and are still to be seen.
   *
   * @param lines some of those who live there
   * @param number of the page, from one
   * @param more whether another page follows
   * @param toSee who moved on, by the day of the next contact; on the first page
   */
  public record Ours(List<Line> lines, int number, boolean more, List<ToSee> toSee) {

    public Ours {
      lines = List.copyOf(lines);
      toSee = List.copyOf(toSee);
    }
  }

  /** A stay that is over, with a contact still to be done. */
  public record ToSee(StayId id, CaseSummary of, LocalDate due) {

    public String path() {
      return "/refuge/stays/" + id + "/moving-on";
    }
  }

  /** A stay that is over. */
  public record Past(StayId id, Instant began, Instant left) {}

  /** One stay, by any of its rooms; needs {@code HOLD_SPACE}. */
  public Optional<StayView> of(Actor actor, OccupancyId room) {
    return desk.page(actor, room, "refuge.stay", this::view);
  }

  /**
   * Who lives with the actor's own organisation now: where the address may be known first, then the
   * longest; and the first of those who moved on and are still to be seen. No more is opened than
   * initials. Needs {@code HOLD_SPACE}.
   *
   * @param number of the page, from one
   */
  public Ours ours(Actor actor, int number) {
    int page = Math.clamp(number, 1, 10_000);
    return desk.several(
        actor,
        () -> {
          var found = rows.underWay(actor, MOST + 1, (long) (page - 1) * MOST);
          var toSee = page == 1 ? rows.stillToBeSeen(actor, MOST) : List.<StayRow>of();
          return new Ours(
              desk.each(actor, found.stream().limit(MOST).toList(), this::line),
              page,
              found.size() > MOST,
              desk.each(actor, toSee, this::toSee));
        });
  }

  private Line line(OpenStay stay) {
    return new Line(stay.id(), stay.of(), stay.room().space().title(), stay.began(), duties(stay));
  }

  private ToSee toSee(OpenStay stay) {
    return new ToSee(stay.id(), stay.of(), rows.nextContact(stay).orElseGet(stay::lastDay));
  }

  /**
   * The stays of a case that are over and that the actor may read, the newest first: their days,
   * and no more. Needs {@code HOLD_SPACE}.
   */
  public List<Past> past(Actor actor, CaseSummary of) {
    return desk.plainly(
        actor, () -> rows.past(actor, of.caseId(), of.lead().equals(actor.account())));
  }

  private StayView view(OpenStay stay) {
    var caseId = stay.of().caseId();
    return new StayView(
        stay.id(),
        stay.of(),
        stay.room(),
        rows.rooms(stay),
        stay.began(),
        stay.left(),
        children.of(stay.by(), caseId).map(ChildrenOfACase::children).orElse(List.of()),
        casework.nextDue(stay.by(), caseId),
        stay.managed(),
        parts.stream().map(part -> part.of(stay)).toList(),
        duties(stay));
  }

  /** What is to be done: what is urgent first, then by its day. */
  private List<Duty> duties(OpenStay stay) {
    return parts.stream()
        .flatMap(part -> part.duties(stay).stream())
        .sorted(Comparator.comparing(Duty::urgent).reversed().thenComparing(Duty::due))
        .toList();
  }
}

package rowan.support.refuge.stay;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.support.casework.Casework;
import rowan.support.casework.children.Children;
import rowan.support.casework.children.ChildrenOfACase;
import rowan.support.refuge.places.OccupancyId;

/** The front door to a stay as a whole: who lives there, and what is due. */
@Service
public class WholeStay {

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

  /** One stay, by any of its rooms; needs {@code HOLD_SPACE}. */
  public Optional<StayView> of(Actor actor, OccupancyId room) {
    return desk.page(actor, room, "refuge.stay", this::view);
  }

  /**
   * Who lives with the actor's own organisation now, the longest first; needs {@code HOLD_SPACE}.
   */
  public List<StayView> underWay(Actor actor) {
    return desk.underWay(actor, this::view);
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
        parts.stream().map(part -> part.of(stay)).toList());
  }
}

package rowan.support.refuge.stay.children;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.Vault;
import rowan.support.casework.children.Children;
import rowan.support.casework.children.ChildrenOfACase;
import rowan.support.casework.children.NamedChild;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.stay.OpenStay;
import rowan.support.refuge.stay.PartOfAStay;
import rowan.support.refuge.stay.StayDesk;
import rowan.support.refuge.stay.StayRefusal;
import rowan.support.refuge.stay.StayResult;

/**
 * The front door to the plans of the children of a household in a stay: one for each child that the
 * case tells of, in words under the child's own key. Needs {@code HOLD_SPACE}.
 */
@Service
public class ChildrensPlans implements PartOfAStay {

  private final StayDesk desk;
  private final ChildNoteRows rows;
  private final Children children;
  private final Audit audit;
  private final Vault vault;

  ChildrensPlans(StayDesk desk, ChildNoteRows rows, Children children, Audit audit, Vault vault) {
    this.desk = desk;
    this.rows = rows;
    this.children = children;
    this.audit = audit;
    this.vault = vault;
  }

  /**
   * The plan of each child.
   *
   * @param underWay whether they live there, and something is written of them still
   */
  public record Plans(List<ChildPlan> plans, boolean underWay) {

    public Plans {
      plans = List.copyOf(plans);
    }
  }

  /** The plan of each child, if the stay is there. */
  public Optional<Plans> of(Actor actor, OccupancyId room) {
    return desk.page(
        actor, room, "refuge.childrens-plans", stay -> new Plans(plans(stay), stay.underWay()));
  }

  private List<ChildPlan> plans(OpenStay stay) {
    var known = known(stay);
    var ids = known.stream().map(NamedChild::id).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    var trace =
        audit.look(stay.by(), "refuge.childrens-plans", ids.stream().map(PersonId::value).toList());
    var keys = vault.keys(stay.by(), trace, ids);
    var plans = new ArrayList<ChildPlan>();
    for (var child : known) {
      keys.unlessErased(child.id())
          .ifPresent(key -> plans.add(new ChildPlan(child, rows.of(stay, child.id(), key))));
    }
    return List.copyOf(plans);
  }

  private List<NamedChild> known(OpenStay stay) {
    return children
        .of(stay.by(), stay.of().caseId())
        .map(ChildrenOfACase::children)
        .orElse(List.of());
  }

  /** Writes in a child's plan. */
  public StayResult write(Actor by, OccupancyId room, WriteOfChild write) {
    return desk.actUnderWay(
        by,
        room,
        "refuge.child-note",
        stay -> {
          if (known(stay).stream().noneMatch(child -> child.id().equals(write.child()))) {
            return StayResult.refused(StayRefusal.NO_SUCH_CHILD);
          }
          var impossible = stay.impossible(write.on());
          if (impossible.isPresent()) {
            return StayResult.refused(impossible.get());
          }
          var trace = audit.change(by, "refuge.child-note", write.child().value());
          rows.add(stay, desk.newId(), write, vault.key(by, trace, write.child()));
          return StayResult.done();
        });
  }

  @Override
  public Part of(OpenStay stay) {
    int children = known(stay).size();
    int planned = Math.min(children, rows.planned(stay));
    return new Part(
        20,
        "Children",
        stay.path() + "/children",
        children == 0
            ? "None are written down"
            : planned
                + " of "
                + children
                + (children == 1 ? " child" : " children")
                + " with a plan");
  }

  @Override
  public List<Duty> duties(OpenStay stay) {
    return List.of();
  }
}

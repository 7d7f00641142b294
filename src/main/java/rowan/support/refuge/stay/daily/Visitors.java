package rowan.support.refuge.stay.daily;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.stay.OpenStay;
import rowan.support.refuge.stay.PartOfAStay;
import rowan.support.refuge.stay.StayDesk;
import rowan.support.refuge.stay.StayRefusal;
import rowan.support.refuge.stay.StayResult;
import rowan.support.refuge.stay.settling.HouseText;
import rowan.support.refuge.stay.settling.HouseTexts;
import rowan.support.refuge.stay.settling.TextKind;

/**
 * The front door to who visits a household. Who must not learn of the case is refused by name, when
 * they are written down and once more when they come. Needs {@code HOLD_SPACE}.
 */
@Service
public class Visitors implements PartOfAStay {

  private static final int MOST_DAYS_AHEAD = 730;

  private final StayDesk desk;
  private final VisitorRows rows;
  private final ConnectedPeople connected;
  private final HouseTexts texts;

  Visitors(StayDesk desk, VisitorRows rows, ConnectedPeople connected, HouseTexts texts) {
    this.desk = desk;
    this.rows = rows;
    this.connected = connected;
    this.texts = texts;
  }

  /**
   * Who visits a household.
   *
   * @param rule who may visit, in the provider's words, if it wrote them down
   * @param underWay whether visitors are still written down
   */
  public record Visits(Optional<HouseText> rule, List<Visitor> visitors, boolean underWay) {

    public Visits {
      visitors = List.copyOf(visitors);
    }
  }

  /** Who visits, if the stay is there. */
  public Optional<Visits> of(Actor actor, OccupancyId room) {
    return desk.page(
        actor,
        room,
        "refuge.visitors",
        stay ->
            new Visits(
                texts.now(actor, stay.provider(), TextKind.VISITORS),
                rows.of(stay),
                stay.underWay()));
  }

  /** Somebody is expected at an hour from now on. */
  public StayResult expect(Actor by, OccupancyId room, String name, Instant at) {
    return desk.actUnderWay(
        by,
        room,
        "refuge.visitor",
        stay -> {
          if (!name.strip().contains(" ")) {
            return StayResult.refused(StayRefusal.FULL_NAME);
          }
          if (at.isBefore(stay.now().truncatedTo(ChronoUnit.MINUTES))) {
            return StayResult.refused(StayRefusal.LATER_THAN_NOW);
          }
          if (at.isAfter(stay.now().plus(MOST_DAYS_AHEAD, ChronoUnit.DAYS))) {
            return StayResult.refused(StayRefusal.TOO_FAR_AHEAD);
          }
          if (mustNotCome(stay, name)) {
            return StayResult.refused(StayRefusal.MUST_NOT_COME);
          }
          rows.add(stay, desk.newId(), name, at);
          stay.changed("refuge.visitor");
          return StayResult.done();
        });
  }

  /** They are here: whoever became known since as somebody who must not come, is refused now. */
  public StayResult came(Actor by, OccupancyId room, UUID visitor) {
    return desk.actUnderWay(
        by,
        room,
        "refuge.visitor",
        stay -> {
          var found = rows.find(stay, visitor);
          if (found.isPresent() && mustNotCome(stay, found.get().name())) {
            return StayResult.refused(StayRefusal.MUST_NOT_COME);
          }
          if (found.isEmpty() || !rows.came(stay, visitor)) {
            return StayResult.refused(StayRefusal.DONE_ALREADY);
          }
          stay.changed("refuge.visitor");
          return StayResult.done();
        });
  }

  /** They left at an hour, which is not before they came and not to come. */
  public StayResult left(Actor by, OccupancyId room, UUID visitor, Instant at) {
    return desk.act(
        by,
        room,
        "refuge.visitor",
        stay -> {
          var found = rows.find(stay, visitor);
          if (found.isEmpty() || !found.get().isThere()) {
            return StayResult.refused(StayRefusal.NOT_THERE_NOW);
          }
          if (at.isAfter(stay.now())) {
            return StayResult.refused(StayRefusal.HOUR_TO_COME);
          }
          var came = found.get().came().orElseThrow();
          if (at.isBefore(came.truncatedTo(ChronoUnit.MINUTES))) {
            return StayResult.refused(StayRefusal.OUT_BEFORE_IN);
          }
          // Hours are given in minutes: who came and left within one left when they came.
          if (!rows.left(stay, visitor, at.isBefore(came) ? came : at)) {
            return StayResult.refused(StayRefusal.NOT_THERE_NOW);
          }
          stay.changed("refuge.visitor");
          return StayResult.done();
        });
  }

  private boolean mustNotCome(OpenStay stay, String name) {
    return connected.named(stay.by(), stay.of().caseId(), name).isPresent();
  }

  @Override
  public Part of(OpenStay stay) {
    int there = rows.thereNow(stay);
    return new Part(
        40,
        "Visitors",
        stay.path() + "/visitors",
        there == 0
            ? "Nobody is visiting now"
            : there == 1 ? "1 visitor in the house" : there + " visitors in the house",
        List.of());
  }
}

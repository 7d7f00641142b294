package rowan.support.refuge.stay.money;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.stay.OpenStay;
import rowan.support.refuge.stay.PartOfAStay;
import rowan.support.refuge.stay.StayDesk;
import rowan.support.refuge.stay.StayRefusal;
import rowan.support.refuge.stay.StayResult;

/**
 * The front door to how long a stay is. Rooms make no difference to it: it is counted from the
 * first day. Beyond six months it has a reason, and a manager of the house reads it. Needs {@code
 * HOLD_SPACE}.
 */
@Service
public class Length implements PartOfAStay {

  /** How long before six months are over a next home is on everybody's mind, in days. */
  private static final int SOON_DAYS = 28;

  private final StayDesk desk;
  private final LengthRows rows;

  Length(StayDesk desk, LengthRows rows) {
    this.desk = desk;
    this.rows = rows;
  }

  /** How long it is, if the stay is there. */
  public Optional<StayLength> of(Actor actor, OccupancyId room) {
    return desk.page(actor, room, "refuge.length", stay -> length(stay, rows.of(stay)));
  }

  /** Says why it goes on. */
  public StayResult longer(Actor by, OccupancyId room, StayLonger longer) {
    return desk.actUnderWay(
        by,
        room,
        "refuge.longer-stay",
        stay -> {
          if (!longer.until().isAfter(length(stay, List.of()).sixMonths())
              || !longer.until().isAfter(stay.today())) {
            return StayResult.refused(StayRefusal.SHORTER_THAN_SIX_MONTHS);
          }
          if (longer.until().isAfter(stay.furthestAhead())) {
            return StayResult.refused(StayRefusal.LONGER_THAN_TWO_YEARS);
          }
          rows.add(stay, desk.newId(), longer);
          stay.changed("refuge.longer-stay");
          stay.tell("The stay goes on", longer.reason().title() + ".");
          return StayResult.done();
        });
  }

  /** A manager of the house has read why. */
  public StayResult read(Actor by, OccupancyId room, UUID id) {
    return desk.act(
        by,
        room,
        "refuge.longer-read",
        stay -> {
          if (!stay.managed()) {
            return StayResult.refused(StayRefusal.NOT_THE_MANAGER);
          }
          if (!rows.read(stay, id)) {
            return StayResult.refused(StayRefusal.DONE_ALREADY);
          }
          stay.changed("refuge.longer-read");
          return StayResult.done();
        });
  }

  private static StayLength length(OpenStay stay, List<StayLength.Longer> reasons) {
    return new StayLength(
        stay.movedIn(), stay.lastDay(), !stay.underWay(), reasons, stay.managed());
  }

  @Override
  public Part of(OpenStay stay) {
    return new Part(70, "How long", path(stay), length(stay, List.of()).finding());
  }

  @Override
  public List<Duty> duties(OpenStay stay) {
    var length = length(stay, rows.shut(stay));
    var mark = length.sixMonths();
    if (!stay.underWay() || stay.today().isBefore(mark.minusDays(SOON_DAYS))) {
      return List.of();
    }
    var holds = length.holds();
    if (holds.isEmpty()) {
      var what =
          length.longer()
              ? "Say why they stay longer than six months"
              : "Six months are over soon: is there a home to go to?";
      return List.of(new Duty(what, length.reasonDue(), path(stay), false));
    }
    return holds.get().read().isPresent()
        ? List.of()
        : List.of(
            new Duty(
                "A manager reads why they stay longer",
                stay.dayOf(holds.get().at()),
                path(stay),
                false));
  }

  private static String path(OpenStay stay) {
    return stay.path() + "/length";
  }
}

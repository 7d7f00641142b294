package rowan.support.refuge.movingon;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.support.refuge.Placement;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.stay.OpenStay;
import rowan.support.refuge.stay.PartOfAStay;
import rowan.support.refuge.stay.StayDesk;
import rowan.support.refuge.stay.StayRefusal;
import rowan.support.refuge.stay.StayResult;

/**
 * The front door to moving on: how ready they feel, the homes that were applied for, being there
 * for them afterwards, and whether they came back. Needs {@code HOLD_SPACE}.
 */
@Service
public class MovingOn implements PartOfAStay {

  /** So many days before it is due a contact is shown. */
  private static final int SHOWN_BEFORE = 3;

  private final StayDesk desk;
  private final MovingOnRows rows;

  MovingOn(StayDesk desk, MovingOnRows rows) {
    this.desk = desk;
    this.rows = rows;
  }

  /** How they are moving on, if the stay is there. */
  public Optional<Onward> of(Actor actor, OccupancyId room) {
    return desk.page(actor, room, "refuge.moving-on", this::onward);
  }

  private Onward onward(OpenStay stay) {
    return new Onward(
        stay.of().initials(),
        stay.room().id(),
        stay.movedIn(),
        stay.room().stage() instanceof Placement.Stage.MovedOut out
            ? Optional.of(new Onward.Left(out.at(), out.to()))
            : Optional.empty(),
        rows.readiness(stay),
        rows.homes(stay),
        rows.contacts(stay),
        rows.cameBack(stay));
  }

  /** They say how far they are; in their own words, if they like. */
  public StayResult ready(
      Actor by, OccupancyId room, ReadinessTopic topic, ReadinessStage stage, String words) {
    return desk.actUnderWay(
        by,
        room,
        "refuge.readiness",
        stay -> {
          rows.ready(stay, desk.newId(), topic, stage, words);
          stay.changed("refuge.readiness");
          return StayResult.done();
        });
  }

  /** They apply for a home. */
  public StayResult apply(Actor by, OccupancyId room, ApplyForHome home) {
    return desk.actUnderWay(
        by,
        room,
        "refuge.housing",
        stay -> {
          if (home.on().isAfter(stay.today())) {
            return StayResult.refused(StayRefusal.APPLIED_LATER);
          }
          if (home.on().isBefore(stay.movedIn().minusYears(1))) {
            return StayResult.refused(StayRefusal.APPLIED_LONG_BEFORE);
          }
          rows.apply(stay, desk.newId(), home);
          stay.changed("refuge.housing");
          stay.tell("Applied for a home", home.kind().title() + ".");
          return StayResult.done();
        });
  }

  /** A home is offered, on the day that it was applied for or later. */
  public StayResult offered(Actor by, OccupancyId room, UUID id, LocalDate on) {
    return home(
        by,
        room,
        id,
        open -> {
          var home = open.home;
          if (on.isBefore(home.appliedOn())) {
            return Optional.of(StayRefusal.OFFERED_BEFORE_APPLIED);
          }
          if (on.isAfter(open.stay.today())) {
            return Optional.of(StayRefusal.OFFERED_LATER);
          }
          if (!rows.offer(open.stay, id, on)) {
            return Optional.of(StayRefusal.DONE_ALREADY);
          }
          open.stay.tell("A home was offered", home.kind().title() + ".");
          return Optional.empty();
        });
  }

  /** What came of a home. */
  public StayResult answered(
      Actor by, OccupancyId room, UUID id, LocalDate on, HousingAnswer answer) {
    return home(
        by,
        room,
        id,
        open -> {
          var home = open.home;
          if (answer != HousingAnswer.NOT_OFFERED && home.offeredOn().isEmpty()) {
            return Optional.of(StayRefusal.OFFERED_FIRST);
          }
          if (answer == HousingAnswer.NOT_OFFERED && home.offeredOn().isPresent()) {
            return Optional.of(StayRefusal.WAS_OFFERED);
          }
          if (on.isBefore(home.offeredOn().orElse(home.appliedOn()))) {
            return Optional.of(StayRefusal.ANSWERED_BEFORE_OFFERED);
          }
          if (on.isAfter(open.stay.today())) {
            return Optional.of(StayRefusal.ANSWERED_LATER);
          }
          if (!rows.answer(open.stay, home, on, answer)) {
            return Optional.of(StayRefusal.DONE_ALREADY);
          }
          open.stay.tell("A home was answered", home.kind().title() + ": " + answer.title() + ".");
          return Optional.empty();
        });
  }

  private record OpenHome(OpenStay stay, Onward.Home home) {}

  private StayResult home(
      Actor by, OccupancyId room, UUID id, Function<OpenHome, Optional<StayRefusal>> change) {
    return desk.act(
        by,
        room,
        "refuge.housing",
        stay -> {
          var home = rows.home(stay, id);
          if (home.isEmpty()) {
            return StayResult.refused(StayRefusal.NOT_THERE);
          }
          var refused = change.apply(new OpenHome(stay, home.get()));
          if (refused.isPresent()) {
            return StayResult.refused(refused.get());
          }
          stay.changed("refuge.housing");
          return StayResult.done();
        });
  }

  /**
   * Plans a contact after the stay, from today on; before they leave or afterwards. Whoever leads
   * the case finds it among what is due.
   */
  public StayResult plan(Actor by, OccupancyId room, LocalDate due) {
    return desk.act(
        by,
        room,
        "refuge.resettlement",
        stay -> {
          if (due.isBefore(stay.today())) {
            return StayResult.refused(StayRefusal.TO_BE_PLANNED_AHEAD);
          }
          if (due.isAfter(stay.furthestAhead())) {
            return StayResult.refused(StayRefusal.PLANNED_TOO_FAR_AHEAD);
          }
          var id = desk.newId();
          if (!rows.plan(stay, id, due)) {
            return StayResult.refused(StayRefusal.PLANNED_ALREADY);
          }
          stay.changed("refuge.resettlement");
          stay.due(id, "See how they are after the refuge", due);
          return StayResult.done();
        });
  }

  /** A contact was done, after they had left. */
  public StayResult done(Actor by, OccupancyId room, UUID id, LocalDate on, String words) {
    return desk.act(
        by,
        room,
        "refuge.resettlement",
        stay -> {
          var left = stay.left().map(stay::dayOf);
          if (left.isEmpty()) {
            return StayResult.refused(StayRefusal.STILL_LIVES_THERE);
          }
          if (on.isBefore(left.get())) {
            return StayResult.refused(StayRefusal.BEFORE_THEY_LEFT);
          }
          if (on.isAfter(stay.today())) {
            return StayResult.refused(StayRefusal.DONE_LATER);
          }
          if (!rows.done(stay, id, on, words)) {
            return StayResult.refused(StayRefusal.DONE_ALREADY);
          }
          stay.changed("refuge.resettlement");
          stay.nothingDue(id);
          stay.tell("Resettlement contact", words);
          return StayResult.done();
        });
  }

  @Override
  public Part of(OpenStay stay) {
    return new Part(80, "Moving on", path(stay), fact(stay));
  }

  @Override
  public List<Duty> duties(OpenStay stay) {
    return stay.underWay()
        ? List.of()
        : rows.toDo(stay, stay.today().plusDays(SHOWN_BEFORE)).stream()
            .map(due -> new Duty("See how they are in their new home", due, path(stay), false))
            .toList();
  }

  private static String path(OpenStay stay) {
    return stay.path() + "/moving-on";
  }

  private String fact(OpenStay stay) {
    if (stay.room().stage() instanceof Placement.Stage.MovedOut out) {
      int cameBack = rows.cameBack(stay);
      return cameBack == 0
          ? out.to().title()
          : out.to().title() + ". Came back within a year: " + times(cameBack);
    }
    var standing = rows.standing(stay);
    int open = standing.homes();
    return "Ready with "
        + standing.ready()
        + " of "
        + ReadinessTopic.values().length
        + (open == 0
            ? ""
            : open == 1 ? ", 1 home applied for" : ", " + open + " homes applied for");
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }
}

package rowan.support.refuge;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.support.refuge.JdbcOccupancies.OccupancyRow;
import rowan.support.refuge.Placements.Placed;
import rowan.support.refuge.places.OccupancyId;

/** The front door to holds and stays, once a space was found: moving in, letting go, moving out. */
@Service
public class Stays {

  private final Placements placements;
  private final JdbcOccupancies occupancies;
  private final Happenings happenings;
  private final RefugeDesk desk;

  Stays(
      Placements placements, JdbcOccupancies occupancies, Happenings happenings, RefugeDesk desk) {
    this.placements = placements;
    this.occupancies = occupancies;
    this.happenings = happenings;
    this.desk = desk;
  }

  /** A hold or a stay of a household that the actor works with; needs {@code HOLD_SPACE}. */
  public Optional<Placement> placement(Actor actor, OccupancyId id) {
    return desk.page(
        actor,
        "refuge.placement",
        () -> placements.find(actor, id, desk.now()).map(Placed::placement));
  }

  /**
   * The household moves in where a space is held for it; if it lives in another space, it leaves
   * that at the same moment. Needs {@code HOLD_SPACE}.
   */
  public MoveResult moveIn(Actor by, OccupancyId hold) {
    try {
      return movedIn(by, hold);
    } catch (SomebodyIsThere undone) {
      return new MoveResult.Refused(MoveResult.Why.TAKEN);
    }
  }

  private MoveResult movedIn(Actor by, OccupancyId hold) {
    return moving(
        by,
        hold,
        "refuge.move-in",
        placed -> {
          var row = placed.row();
          var now = desk.now();
          if (!occupancies.end(by, hold, "HOLD", "MOVED_IN", now)) {
            return Optional.empty();
          }
          occupancies
              .current(by, row.caseId(), "STAY", now)
              .ifPresent(earlier ->
                  occupancies.end(by, earlier.id(), "STAY", Destination.SPACE_OF_OURS.name(), now));
          var stay = new OccupancyId(desk.newId());
          if (!occupancies.beginStay(by, hold, stay, now)) {
            throw new SomebodyIsThere();
          }
          tell(
              by,
              placed,
              "refuge.move-in",
              "Moved in",
              placed.title() + ".",
              new RefugeEvent.StayBegan(by.authority(), stay, row.space(), row.caseId()));
          return Optional.of(stay);
        });
  }

  /** Frees a space before its hold runs out; needs {@code HOLD_SPACE}. */
  public MoveResult letGo(Actor by, OccupancyId hold) {
    return moving(
        by,
        hold,
        "refuge.let-go",
        placed -> {
          if (!occupancies.end(by, hold, "HOLD", "LET_GO", desk.now())) {
            return Optional.empty();
          }
          tell(
              by,
              placed,
              "refuge.let-go",
              "Refuge space let go",
              placed.title() + ".",
              new RefugeEvent.HoldEnded(
                  by.authority(), hold, placed.row().space(), placed.row().caseId()));
          return Optional.of(hold);
        });
  }

  /** The household moves on; needs {@code HOLD_SPACE}. */
  public MoveResult moveOut(Actor by, OccupancyId stay, Destination to) {
    return moving(
        by,
        stay,
        "refuge.move-out",
        placed -> {
          if (!occupancies.end(by, stay, "STAY", to.name(), desk.now())) {
            return Optional.empty();
          }
          tell(
              by,
              placed,
              "refuge.move-out",
              "Moved out",
              placed.title() + ". Moved on to: " + to.title() + ".",
              new RefugeEvent.StayEnded(
                  by.authority(), stay, placed.row().space(), placed.row().caseId()));
          return Optional.of(stay);
        });
  }

  /**
   * Writes down of holds that ran out that they did. They were free again before: this is for the
   * record, and may run at any time or never. Needs {@code KEEP_TIME}.
   */
  public int noteHoldsThatRanOut(Actor clock) {
    return desk.as(
        clock,
        Action.KEEP_TIME,
        () -> {
          var ranOut = occupancies.noteRanOut(clock, desk.now());
          ranOut.stream().map(Stays::ended).forEach(happenings::publish);
          return ranOut.size();
        });
  }

  private static RefugeEvent ended(OccupancyRow row) {
    return new RefugeEvent.HoldEnded(row.authority(), row.id(), row.space(), row.caseId());
  }

  private void tell(
      Actor by, Placed placed, String code, String title, String words, RefugeEvent event) {
    var row = placed.row();
    happenings.tell(by, row.caseId(), row.person(), code, title, words, event);
  }

  private MoveResult moving(
      Actor by, OccupancyId id, String code, Function<Placed, Optional<OccupancyId>> move) {
    return desk.act(
        by,
        "refuge.placement",
        code,
        () ->
            placements
                .find(by, id, desk.now())
                .map(placed ->
                    move.apply(placed)
                        .<MoveResult>map(MoveResult.Done::new)
                        .orElseGet(() -> notMoved(placed)))
                .orElseGet(() -> new MoveResult.Refused(MoveResult.Why.NOT_THERE)));
  }

  private static MoveResult notMoved(Placed placed) {
    return new MoveResult.Refused(
        placed.row().stage() instanceof Placement.Stage.RanOut
            ? MoveResult.Why.RAN_OUT
            : MoveResult.Why.OVER);
  }

  /** Undoes what was done so far of moving in. */
  private static final class SomebodyIsThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SomebodyIsThere() {
      super("the space is filled from a later moment on", null, false, false);
    }
  }
}

package rowan.support.refuge;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.support.refuge.JdbcOccupancies.OccupancyRow;
import rowan.support.refuge.Placements.Placed;
import rowan.support.refuge.Searches.Search;
import rowan.support.refuge.matching.PlainWords;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.places.OccupancyId;

/**
 * The front door to holds and stays, once a space was found: keeping it for longer, moving in,
 * letting go, moving out.
 */
@Service
public class Stays {

  private final Placements placements;
  private final Searches searches;
  private final JdbcOccupancies occupancies;
  private final Happenings happenings;
  private final RefugeDesk desk;

  Stays(
      Placements placements,
      Searches searches,
      JdbcOccupancies occupancies,
      Happenings happenings,
      RefugeDesk desk) {
    this.placements = placements;
    this.searches = searches;
    this.occupancies = occupancies;
    this.happenings = happenings;
    this.desk = desk;
  }

  /**
   * Records that a space which was held came to nothing, and over what.
   *
   * @param nextStep what happens next, in the worker's words: nobody is left with a 'no' alone
   */
  public record CameToNothing(Actor by, OccupancyId hold, UnmetReason reason, String nextStep) {

    /** Without the words: what is printed could be logged. */
    @Override
    public String toString() {
      return "CameToNothing[hold=" + hold + ", reason=" + reason + "]";
    }
  }

  /** A hold or a stay of a household that the actor works with; needs {@code HOLD_SPACE}. */
  public Optional<Placement> placement(Actor actor, OccupancyId id) {
    return desk.page(
        actor,
        "refuge.placement",
        () -> placements.find(actor, id, desk.now()).map(Placed::placement));
  }

  /**
   * The household moves in where a space is held for it, and the refuge takes part in its case; if
   * it lives in another space, it leaves that at the same moment. Needs {@code HOLD_SPACE}.
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
          var kind = row.kind().equals("AWAITED") ? "AWAITED" : "HOLD";
          if (!occupancies.end(by, hold, kind, "MOVED_IN", now)) {
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
          placements
              .provider(by, placed)
              .ifPresent(provider -> happenings.involve(by, row.caseId(), provider));
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

  /** Keeps a hold for another {@link Refuge#HELD_FOR}, once; needs {@code HOLD_SPACE}. */
  public MoveResult renew(Actor by, OccupancyId hold) {
    try {
      return moving(by, hold, "refuge.renew", placed -> renewed(by, placed));
    } catch (DataIntegrityViolationException undone) {
      return new MoveResult.Refused(MoveResult.Why.TAKEN);
    }
  }

  private Optional<OccupancyId> renewed(Actor by, Placed placed) {
    var row = placed.row();
    var now = desk.now();
    return occupancies
        .renew(by, row.id(), Refuge.HELD_FOR, now)
        .map(until -> {
          tell(
              by,
              placed,
              "refuge.renew",
              "Refuge space kept for longer",
              placed.title() + ", until " + PlainWords.hour(desk.local(now), until) + ".",
              new RefugeEvent.SpaceHeld(
                  by.authority(), row.id(), row.space(), row.caseId(), until));
          return row.id();
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

  /**
   * Frees a space that was held, as unmet need: the household keeps its worker and has a next step.
   * Needs {@code HOLD_SPACE}.
   */
  public MoveResult cameToNothing(CameToNothing command) {
    var by = command.by();
    return answering(
        by,
        command.hold(),
        "refuge.came-to-nothing",
        placed ->
            searches
                .open(by, placed.row().need())
                .map(search -> cameToNothing(command, placed, search))
                .orElseGet(() -> new MoveResult.Refused(MoveResult.Why.NOT_THERE)));
  }

  /** Nothing is freed that is not counted. */
  private MoveResult cameToNothing(CameToNothing command, Placed placed, Search search) {
    var by = command.by();
    return moved(
        by,
        placed,
        one -> {
          var row = placed.row();
          if (!occupancies.end(by, row.id(), "HOLD", "LET_GO", desk.now())) {
            return Optional.empty();
          }
          searches.cameToNothing(desk.newId(), command, search, desk.now());
          happenings.publish(new RefugeEvent.NeedUnmet(by.authority(), row.need(), row.caseId()));
          tell(
              by,
              placed,
              "refuge.came-to-nothing",
              "The space came to nothing",
              placed.title() + ". " + command.reason().title() + ". Next: " + command.nextStep(),
              new RefugeEvent.HoldEnded(by.authority(), row.id(), row.space(), row.caseId()));
          return Optional.of(row.id());
        });
  }

  /**
   * The household moves on, to a place of those that somebody may give; needs {@code HOLD_SPACE}.
   */
  public MoveResult moveOut(Actor by, OccupancyId stay, Destination to) {
    if (!Destination.offered().contains(to)) {
      return new MoveResult.Refused(MoveResult.Why.NOT_A_DESTINATION);
    }
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
    return answering(by, id, code, placed -> moved(by, placed, move));
  }

  private MoveResult moved(Actor by, Placed placed, Function<Placed, Optional<OccupancyId>> move) {
    return move.apply(placed)
        .<MoveResult>map(MoveResult.Done::new)
        .orElseGet(() -> notMoved(by, placed.row().id()));
  }

  private MoveResult answering(
      Actor by, OccupancyId id, String code, Function<Placed, MoveResult> answer) {
    return desk.act(
        by,
        "refuge.placement",
        code,
        () ->
            placements
                .find(by, id, desk.now())
                .map(answer)
                .orElseGet(() -> new MoveResult.Refused(MoveResult.Why.NOT_THERE)));
  }

  /** By how it stands now: somebody else may have been first. */
  private MoveResult notMoved(Actor by, OccupancyId id) {
    return new MoveResult.Refused(
        occupancies
            .find(by, id, desk.now())
            .map(row ->
                switch (row.stage()) {
                  case Placement.Stage.RanOut r -> MoveResult.Why.RAN_OUT;
                  case Placement.Stage.Held h when h.renewed() -> MoveResult.Why.RENEWED;
                  default -> MoveResult.Why.OVER;
                })
            .orElse(MoveResult.Why.OVER));
  }

  /** Undoes what was done so far of moving in. */
  private static final class SomebodyIsThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SomebodyIsThere() {
      super("the space is filled from a later moment on", null, false, false);
    }
  }
}

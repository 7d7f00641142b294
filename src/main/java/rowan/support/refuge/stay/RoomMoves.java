package rowan.support.refuge.stay;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.support.refuge.HoldResult;
import rowan.support.refuge.HoldSpace;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.Refuge;
import rowan.support.refuge.SpacesFound;
import rowan.support.refuge.Stays;
import rowan.support.refuge.matching.Fit;
import rowan.support.refuge.matching.Reason;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.Space;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.places.SpaceNow;

/**
 * The front door to moving a household to another room of the same provider. The room is held and
 * moved into in one transaction, by the doors through which anybody holds and moves in: what a room
 * must not take it does not take here either. The stay goes on. Needs {@code HOLD_SPACE}.
 */
@Service
public class RoomMoves {

  private final StayDesk desk;
  private final Refuge refuge;
  private final Stays stays;
  private final RefugePlaces places;

  RoomMoves(StayDesk desk, Refuge refuge, Stays stays, RefugePlaces places) {
    this.desk = desk;
    this.refuge = refuge;
    this.stays = stays;
    this.places = places;
  }

  /**
   * What a household could move to.
   *
   * @param from the room that they live in, or lived in last
   * @param underWay whether they live there
   * @param fits each other room of the provider that is free, as it suits them
   */
  public record Rooms(String initials, String from, boolean underWay, List<Fit> fits) {

    public Rooms {
      fits = List.copyOf(fits);
    }
  }

  /** Moves a household; the note says what was agreed where a room fits on a condition. */
  public record MoveRoom(SpaceId to, Optional<String> note) {

    /** Without the note: what is printed could be logged. */
    @Override
    public String toString() {
      return "MoveRoom[to=" + to + "]";
    }
  }

  /** The other rooms; nothing if the stay is not there. */
  public Optional<Rooms> rooms(Actor actor, OccupancyId room) {
    return desk.page(actor, room, "refuge.room", this::rooms);
  }

  private Rooms rooms(OpenStay stay) {
    var ours = new HashMap<RefugeId, Boolean>();
    var found =
        stay.underWay()
            ? refuge.found(stay.by(), stay.room().need())
            : Optional.<SpacesFound>empty();
    return new Rooms(
        stay.of().initials(),
        stay.room().space().title(),
        stay.underWay(),
        found.map(SpacesFound::fits).orElse(List.of()).stream()
            .filter(RoomMoves::isFree)
            .filter(fit -> !isWhereTheyLive(stay, fit.space().space()))
            .filter(fit ->
                ours.computeIfAbsent(fit.space().space().refuge(), house -> isOurs(stay, house)))
            .toList());
  }

  private static boolean isWhereTheyLive(OpenStay stay, Space space) {
    return space.id().equals(stay.room().space().id());
  }

  /** Whether a house is of the provider in whose house they live. */
  private boolean isOurs(OpenStay stay, RefugeId house) {
    return places.provider(stay.by(), house).filter(stay.provider()::equals).isPresent();
  }

  private static boolean isFree(Fit fit) {
    return fit.reasons().stream()
        .noneMatch(reason -> reason.rule() == Reason.Rule.FREE && reason.mark() == Reason.Mark.NO);
  }

  /** Moves them: they leave the one room at the moment at which they have the other. */
  public StayResult move(Actor by, OccupancyId room, MoveRoom move) {
    try {
      return desk.actUnderWay(by, room, "refuge.room-move", stay -> moved(stay, move));
    } catch (Undone undone) {
      return StayResult.refused(undone.why);
    }
  }

  private StayResult moved(OpenStay stay, MoveRoom move) {
    var to = places.space(stay.by(), move.to).map(SpaceNow::space);
    if (to.filter(space -> !isWhereTheyLive(stay, space) && isOurs(stay, space.refuge()))
        .isEmpty()) {
      return StayResult.refused(StayRefusal.NOT_A_SPACE_OF_OURS);
    }
    var from = stay.room().space().title();
    var hold = refuge.hold(new HoldSpace(stay.by(), stay.room().need(), move.to, move.note));
    return switch (hold) {
      case HoldResult.Refused(var why) -> StayResult.refused(refusal(why));
      case HoldResult.Done(var held, var until) ->
          switch (stays.moveIn(stay.by(), held)) {
            case MoveResult.Refused(var why) -> throw new Undone(StayRefusal.DOES_NOT_FIT);
            case MoveResult.Done(var moved) -> {
              stay.changed("refuge.room-move");
              stay.tell("Moved to another room", "From " + from + ". The stay goes on.");
              yield StayResult.done();
            }
          };
    };
  }

  private static StayRefusal refusal(HoldResult.Why why) {
    return switch (why) {
      case SAY_WHY -> StayRefusal.SAY_WHY;
      case HOLDS_ANOTHER -> StayRefusal.HOLDS_ANOTHER;
      case NOT_THERE -> StayRefusal.NOT_A_SPACE_OF_OURS;
      case NOT_READY_YET -> StayRefusal.NOT_READY_YET;
      case TAKEN, DOES_NOT_FIT -> StayRefusal.DOES_NOT_FIT;
    };
  }

  /** Takes the hold back with the move that failed. */
  private static final class Undone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final StayRefusal why;

    Undone(StayRefusal why) {
      super("the room was not moved into", null, false, false);
      this.why = why;
    }
  }
}

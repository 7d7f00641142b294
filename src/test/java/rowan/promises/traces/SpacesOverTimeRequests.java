package rowan.promises.traces;

import static rowan.promises.traces.Request.post;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import rowan.promises.traces.Town.Somebody;
import rowan.support.refuge.Destination;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.Stays;
import rowan.support.refuge.places.SpaceId;

/**
 * Spaces over time: they tell of rooms alone; that one is ready, and how many people live there.
 */
@TestComponent
class SpacesOverTimeRequests implements RoomRequests {

  private final Town town;
  private final Stays stays;

  SpacesOverTimeRequests(Town town, Stays stays) {
    this.town = town;
    this.stays = stays;
  }

  @Override
  public Map<String, Supplier<Request>> sent() {
    return Map.of(
        "POST /refuge/spaces/{id}/ready",
        () -> {
          var one = town.somebody();
          return post(one.house().manager(), "/refuge/spaces/" + left(one) + "/ready", Map.of());
        },
        "POST /refuge/population",
        () ->
            post(
                town.somebody().house().manager(),
                "/refuge/population",
                Map.of("people", "200,000", "year", "2029", "source", "An estimate")));
  }

  /** A room that a household left, and that is being cleaned. */
  private SpaceId left(Somebody one) {
    var refuges = town.refuges();
    var room = refuges.familyRoom(one.house());
    var hold = refuges.held(one.house(), refuges.search(one.house(), one.id()), room);
    var stay = ((MoveResult.Done) stays.moveIn(one.lead(), hold)).id();
    stays.moveOut(one.lead(), stay, Destination.TEMPORARY);
    return room;
  }

  @Override
  public Map<String, String> openingNothing() {
    return Map.of(
        "GET /refuge/calendar", "rooms, and when each was lived in; never by whom",
        "GET /refuge/voids", "how many days rooms stood empty",
        "GET /refuge/spaces/{id}/history", "a room, and when it was lived in; never by whom",
        "GET /refuge/population", "how many people live in the area");
  }
}

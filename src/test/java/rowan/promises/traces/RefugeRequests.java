package rowan.promises.traces;

import static rowan.promises.traces.Request.get;
import static rowan.promises.traces.Request.post;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.access.Actor;
import rowan.promises.traces.Town.Somebody;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.Stays;
import rowan.support.refuge.limits.LimitId;
import rowan.support.refuge.limits.LimitReason;
import rowan.support.refuge.limits.RefugeLimits;
import rowan.support.refuge.limits.SayLimit;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.OutOfUseReason;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceId;

/** A safe place: looking for one, holding it, living in it, and the manager's own pages. */
@TestComponent
class RefugeRequests implements RoomRequests {

  private static final Map<String, String> ADDRESS_QUESTION =
      Map.of("reason", "GOING_THERE", "why", "Her sister brings her");

  private final Town town;
  private final Stays stays;
  private final RefugePlaces places;
  private final RefugeLimits limits;

  RefugeRequests(Town town, Stays stays, RefugePlaces places, RefugeLimits limits) {
    this.limits = limits;
    this.town = town;
    this.stays = stays;
    this.places = places;
  }

  private Supplier<Request> on(Function<Somebody, Request> request) {
    return () -> request.apply(town.somebody());
  }

  private NeedId search(Somebody one) {
    return town.refuges().search(one.house(), one.id());
  }

  private OccupancyId held(Somebody one) {
    return town.refuges().held(one.house(), search(one), room(one));
  }

  private SpaceId room(Somebody one) {
    return town.refuges().familyRoom(one.house());
  }

  private Supplier<Request> placement(String below, Map<String, String> fields) {
    return on(one -> post(one.lead(), "/refuge/placements/" + held(one) + below, fields));
  }

  private Supplier<Request> managed(Function<Somebody, String> path, Map<String, String> fields) {
    return on(one -> post(one.house().manager(), path.apply(one), fields));
  }

  @Override
  public Map<String, Supplier<Request>> sent() {
    var sent = new TreeMap<String, Supplier<Request>>();
    searching(sent);
    sent.put(
        "GET /refuge/placements/{id}",
        on(one -> get(one.lead(), "/refuge/placements/" + held(one))));
    sent.put("POST /refuge/placements/{id}/address", placement("/address", ADDRESS_QUESTION));
    sent.put("POST /refuge/placements/{id}/move-in", placement("/move-in", Map.of()));
    sent.put(
        "GET /refuge/placements/{id}/nothing",
        on(one -> get(one.lead(), "/refuge/placements/" + held(one) + "/nothing")));
    sent.put(
        "POST /refuge/placements/{id}/nothing",
        placement("/nothing", Map.of("reason", "THEIR_CHOICE", "next", "Ask again tomorrow")));
    sent.put("POST /refuge/placements/{id}/renew", placement("/renew", Map.of()));
    sent.put("POST /refuge/placements/{id}/let-go", placement("/let-go", Map.of()));
    sent.put(
        "POST /refuge/placements/{id}/move-out",
        on(one ->
            post(
                one.lead(),
                "/refuge/placements/" + movedIn(one) + "/move-out",
                Map.of("to", "TEMPORARY"))));
    managing(sent);
    return sent;
  }

  private OccupancyId movedIn(Somebody one) {
    return switch (stays.moveIn(one.lead(), held(one))) {
      case MoveResult.Done(var stay) -> stay;
      case MoveResult.Refused(var why) -> throw new AssertionError(why.sentence());
    };
  }

  private void searching(Map<String, Supplier<Request>> sent) {
    sent.put("GET /refuge/for/{caseId}", on(one -> get(one.lead(), "/refuge/for/" + one.id())));
    sent.put(
        "POST /refuge/for/{caseId}",
        on(one -> post(one.lead(), "/refuge/for/" + one.id(), Map.of())));
    sent.put(
        "GET /refuge/searches/{id}", on(one -> get(one.lead(), "/refuge/searches/" + search(one))));
    sent.put(
        "POST /refuge/searches/{id}/hold",
        on(one -> {
          var room = room(one);
          return post(
              one.lead(),
              "/refuge/searches/" + search(one) + "/hold",
              Map.of("space", room.toString()));
        }));
    sent.put("GET /refuge/searches/{id}/hold/{space}", on(one -> get(one.lead(), holding(one))));
    sent.put(
        "POST /refuge/searches/{id}/hold/{space}",
        on(one -> post(one.lead(), holding(one), Map.of("why", "They want it on these terms."))));
    sent.put(
        "GET /refuge/searches/{id}/why-not",
        on(one -> get(one.lead(), "/refuge/searches/" + search(one) + "/why-not")));
    sent.put(
        "POST /refuge/searches/{id}/why-not",
        on(one ->
            post(
                one.lead(),
                "/refuge/searches/" + search(one) + "/why-not",
                Map.of("reason", "NO_SPACE", "next", "Ask the next council"))));
  }

  private String holding(Somebody one) {
    return "/refuge/searches/" + search(one) + "/hold/" + room(one);
  }

  private void managing(Map<String, Supplier<Request>> sent) {
    sent.put(
        "POST /refuge/places/new",
        managed(
            one -> "/refuge/places/new",
            Map.of(
                "kind",
                "REFUGE",
                "name",
                "Marjoram",
                "region",
                "south",
                "safe-address",
                "17 Quillwort Gate")));
    sent.put(
        "POST /refuge/places/{id}/address",
        managed(one -> "/refuge/places/" + one.house().refuge() + "/address", ADDRESS_QUESTION));
    sent.put(
        "POST /refuge/places/{id}/spaces/new",
        managed(
            one -> "/refuge/places/" + one.house().refuge() + "/spaces/new",
            Map.of("name", "room 2", "beds", "2", "door", "OWN", "floor", "1", "whom", "ANYONE")));
    var cannot = Map.of("need", "QUIET", "why", "NOISE");
    sent.put(
        "POST /refuge/places/{id}/limits/new",
        managed(one -> "/refuge/places/" + one.house().refuge() + "/limits/new", cannot));
    sent.put(
        "POST /refuge/places/{id}/limits/{limit}/over",
        managed(
            one -> "/refuge/places/" + one.house().refuge() + "/limits/" + limit(one) + "/over",
            Map.of()));
    sent.put(
        "POST /refuge/spaces/{id}/out-of-use",
        managed(
            one -> "/refuge/spaces/" + room(one) + "/out-of-use",
            Map.of("why", "REPAIRS", "broken", "DAMP")));
    sent.put(
        "POST /refuge/spaces/{id}/in-use",
        on(one ->
            post(one.house().manager(), "/refuge/spaces/" + closed(one) + "/in-use", Map.of())));
    sent.put(
        "POST /refuge/minimum",
        managed(one -> "/refuge/minimum", Town.with(Map.of("spaces", "3"), "from", town.today())));
  }

  private LimitId limit(Somebody one) {
    return GivenRefuges.done(
        limits.say(
            new SayLimit(
                one.house().manager(),
                one.house().refuge(),
                Optional.empty(),
                SupportNeed.QUIET,
                LimitReason.NOISE,
                Optional.empty())));
  }

  private SpaceId closed(Somebody one) {
    Actor manager = one.house().manager();
    return GivenRefuges.done(
        places.takeOutOfUse(manager, room(one), OutOfUseReason.values()[0], Optional.empty()));
  }

  @Override
  public Map<String, String> openingNothing() {
    return Map.of(
        "GET /refuge", "houses and rooms, by names that tell nothing",
        "GET /refuge/places", "houses",
        "GET /refuge/places/new", "an empty form",
        "GET /refuge/places/{id}", "a house without its address",
        "GET /refuge/places/{id}/spaces/new", "an empty form",
        "GET /refuge/places/{id}/limits/new", "an empty form",
        "GET /refuge/spaces/{id}/out-of-use", "an empty form",
        "GET /refuge/minimum", "an empty form");
  }
}

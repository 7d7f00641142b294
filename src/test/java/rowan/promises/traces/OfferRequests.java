package rowan.promises.traces;

import static rowan.promises.traces.Request.get;
import static rowan.promises.traces.Request.post;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import rowan.promises.traces.Town.Somebody;
import rowan.support.refuge.journey.Journeys;
import rowan.support.refuge.journey.PlanJourney;
import rowan.support.refuge.journey.Travel;
import rowan.support.refuge.offers.AskedOfUs;
import rowan.support.refuge.offers.GivenOffers;
import rowan.support.refuge.offers.OfferId;
import rowan.support.refuge.offers.RefugesNo;
import rowan.testing.TestClock;

/** From a hold to the door: asking a refuge, its answer, the household's, and the journey. */
@TestComponent
class OfferRequests implements RoomRequests {

  private static final Duration TWO_HOURS = Duration.ofHours(2);

  private final Town town;
  private final GivenOffers offers;
  private final AskedOfUs askedOfUs;
  private final Journeys journeys;
  private final TestClock clock;

  OfferRequests(
      Town town, GivenOffers offers, AskedOfUs askedOfUs, Journeys journeys, TestClock clock) {
    this.town = town;
    this.offers = offers;
    this.askedOfUs = askedOfUs;
    this.journeys = journeys;
    this.clock = clock;
  }

  private OfferId asked(Somebody one) {
    return offers.asked(
        one.house(),
        town.refuges().search(one.house(), one.id()),
        town.refuges().familyRoom(one.house()));
  }

  private OfferId accepted(Somebody one) {
    return offers.accepted(one.house(), clock.instant().plus(TWO_HOURS));
  }

  private OfferId planned(Somebody one) {
    var id = accepted(one);
    journeys.plan(
        new PlanJourney(
            one.lead(),
            id,
            1,
            Travel.BUS,
            Optional.of("The library"),
            Optional.of("Nights"),
            Optional.of("marigold"),
            Optional.empty()));
    return id;
  }

  private OfferId missing(Somebody one) {
    var id = accepted(one);
    clock.moveOn(TWO_HOURS);
    return id;
  }

  private Supplier<Request> lead(
      Function<Somebody, OfferId> given, BiFunction<Somebody, String, Request> sent) {
    return () -> {
      var one = town.somebody();
      return sent.apply(one, "/refuge/offers/" + given.apply(one));
    };
  }

  private static Request read(Somebody one, String path) {
    return get(one.lead(), path);
  }

  @Override
  public Map<String, Supplier<Request>> sent() {
    var sent = new TreeMap<String, Supplier<Request>>();
    sent.put("GET /refuge/placements/{id}/offer", holding(false));
    sent.put("POST /refuge/placements/{id}/offer", holding(true));
    sent.put(
        "GET /refuge/offers",
        lead(this::asked, (one, path) -> get(one.house().manager(), "/refuge/offers")));
    sent.put("GET /refuge/offers/{id}", lead(this::asked, OfferRequests::read));
    sent.put(
        "POST /refuge/offers/{id}/yes",
        lead(this::asked, (one, path) -> post(one.house().manager(), path + "/yes", Map.of())));
    sent.put(
        "GET /refuge/offers/{id}/no",
        lead(this::asked, (one, path) -> get(one.house().manager(), path + "/no")));
    sent.put(
        "POST /refuge/offers/{id}/no",
        lead(
            this::asked,
            (one, path) ->
                post(one.house().manager(), path + "/no", Map.of("reason", "NO_STAFF"))));
    sent.put(
        "POST /refuge/offers/{id}/accept",
        lead(
            one -> offers.offered(one.house(), asked(one)),
            (one, path) ->
                post(one.lead(), path + "/accept", Map.of("day", "TOMORROW", "hour", "10:00"))));
    sent.put(
        "GET /refuge/offers/{id}/decline",
        lead(this::asked, (one, path) -> read(one, path + "/decline")));
    sent.put("POST /refuge/offers/{id}/decline", lead(this::asked, no("/decline", "TOO_NEAR")));
    sent.put(
        "GET /refuge/offers/{id}/withdraw",
        lead(this::asked, (one, path) -> read(one, path + "/withdraw")));
    sent.put(
        "POST /refuge/offers/{id}/withdraw", lead(this::asked, no("/withdraw", "NEED_CHANGED")));
    sent.put(
        "POST /refuge/offers/{id}/next-step",
        lead(
            one -> {
              var id = asked(one);
              return GivenOffers.done(
                  askedOfUs.no(
                      one.house().manager(), id, new RefugesNo.NoCapacity(true), Optional.empty()));
            },
            (one, path) -> post(one.lead(), path + "/next-step", Map.of("next", "Ask the west"))));
    travelling(sent);
    return sent;
  }

  private static BiFunction<Somebody, String, Request> no(String below, String reason) {
    return (one, path) ->
        post(one.lead(), path + below, Map.of("reason", reason, "next", "We look in the south"));
  }

  private Supplier<Request> holding(boolean sends) {
    return () -> {
      var one = town.somebody();
      var hold =
          town.refuges()
              .held(
                  one.house(),
                  town.refuges().search(one.house(), one.id()),
                  town.refuges().familyRoom(one.house()));
      var path = "/refuge/placements/" + hold + "/offer";
      return sends
          ? post(one.lead(), path, Map.of("words", "They are tired."))
          : get(one.lead(), path);
    };
  }

  private void travelling(Map<String, Supplier<Request>> sent) {
    sent.put(
        "GET /refuge/offers/{id}/journey",
        lead(this::planned, (one, path) -> read(one, path + "/journey")));
    sent.put(
        "GET /refuge/offers/{id}/journey/plan",
        lead(this::accepted, (one, path) -> read(one, path + "/journey/plan")));
    sent.put(
        "POST /refuge/offers/{id}/journey/plan",
        lead(
            this::accepted,
            (one, path) ->
                post(
                    one.lead(),
                    path + "/journey/plan",
                    Map.of(
                        "seen", "1",
                        "travel", "BUS",
                        "meeting", "The library",
                        "met-by", "Nights",
                        "code", "marigold"))));
    sent.put(
        "POST /refuge/offers/{id}/journey/code-word",
        lead(
            this::planned,
            (one, path) -> post(one.house().manager(), path + "/journey/code-word", Map.of())));
    sent.put(
        "POST /refuge/offers/{id}/journey/arrived",
        lead(this::accepted, (one, path) -> post(one.lead(), path + "/journey/arrived", Map.of())));
    sent.put(
        "GET /refuge/offers/{id}/journey/later",
        lead(this::accepted, (one, path) -> read(one, path + "/journey/later")));
    sent.put(
        "POST /refuge/offers/{id}/journey/later",
        lead(
            this::planned,
            (one, path) ->
                post(
                    one.lead(),
                    path + "/journey/later",
                    Map.of("seen", "2", "day", "TOMORROW", "hour", "09:00"))));
    sent.put(
        "POST /refuge/offers/{id}/journey/follow-up",
        lead(
            this::missing,
            (one, path) ->
                post(
                    one.lead(),
                    path + "/journey/follow-up",
                    Map.of("what", "TRIED_TO_REACH", "words", "No answer"))));
  }

  @Override
  public Map<String, String> openingNothing() {
    return Map.of();
  }
}

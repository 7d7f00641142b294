package rowan.promises.traces;

import static rowan.promises.traces.Request.get;
import static rowan.promises.traces.Request.post;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.access.Office;
import rowan.promises.traces.Town.Somebody;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.casework.glass.BreakGlass;
import rowan.support.casework.glass.BrokenGlass;
import rowan.support.casework.glass.GlassReviews;
import rowan.support.casework.identity.Identities;
import rowan.support.casework.identity.KnownBy;

/** Finding people, telling them apart, keeping colleagues from them, and who looked. */
@TestComponent
class PeopleRequests implements RoomRequests {

  private static final String EMERGENCY = "She called from a box and is not where she lives.";

  private final Town town;
  private final ConnectedPeople connected;
  private final BrokenGlass glass;
  private final GlassReviews reviews;
  private final Identities identities;
  private final KnownBy knownBy;

  PeopleRequests(
      Town town,
      ConnectedPeople connected,
      BrokenGlass glass,
      GlassReviews reviews,
      Identities identities,
      KnownBy knownBy) {
    this.town = town;
    this.connected = connected;
    this.glass = glass;
    this.reviews = reviews;
    this.identities = identities;
    this.knownBy = knownBy;
  }

  private Supplier<Request> on(Function<Somebody, Request> request) {
    return () -> request.apply(town.somebody());
  }

  private Supplier<Request> page(String below) {
    return on(one -> get(one.lead(), one.at(below)));
  }

  @Override
  public Map<String, Supplier<Request>> sent() {
    var sent = new TreeMap<String, Supplier<Request>>();
    sent.put("POST /find", on(one -> post(one.lead(), "/find", Map.of("name", "Asha Khan"))));
    sent.put(
        "POST /people-i-know",
        on(one -> post(one.lead(), "/people-i-know", Map.of("name", "Ivo Thistlewick"))));
    sent.put(
        "GET /searches", on(one -> get(one.holder(Office.INFORMATION_GOVERNANCE), "/searches")));
    identities(sent);
    connected(sent);
    emergencies(sent);
    sent.put("GET /cases/{id}/looks", page("/looks"));
    sent.put(
        "POST /looks",
        on(one ->
            post(
                one.holder(Office.INFORMATION_GOVERNANCE),
                "/looks",
                Map.of("number", one.theCase().number()))));
    sent.put(
        "GET /looks/{number}",
        on(one -> get(one.holder(Office.INFORMATION_GOVERNANCE), "/looks/" + one.number())));
    return sent;
  }

  private void identities(Map<String, Supplier<Request>> sent) {
    sent.put(
        "GET /find/alike",
        on(one -> {
          town.another(one);
          return get(one.lead(), "/find/alike");
        }));
    sent.put("POST /find/alike/{one}/{other}/same", on(one -> ofTwo(one, "/same")));
    sent.put("POST /find/alike/{one}/{other}/not", on(one -> ofTwo(one, "/not")));
    sent.put("GET /cases/{id}/names", page("/names"));
    sent.put(
        "POST /cases/{id}/names",
        on(one -> post(one.lead(), one.at("/names"), Map.of("also", "Asha Malik"))));
    sent.put(
        "POST /cases/{id}/names/same",
        on(one ->
            post(
                one.lead(),
                one.at("/names/same"),
                Map.of("case", town.another(one).theCase().number()))));
    sent.put(
        "POST /cases/{id}/names/{said}/apart",
        on(one -> {
          var other = town.another(one);
          identities.same(one.lead(), one.theCase().person(), other.theCase().person());
          var said = knownBy.of(one.lead(), one.id()).orElseThrow().said().getFirst().id();
          return post(one.lead(), one.at("/names/" + said + "/apart"), Map.of());
        }));
  }

  private Request ofTwo(Somebody one, String decided) {
    var other = town.another(one);
    return post(
        one.lead(),
        "/find/alike/" + one.theCase().person() + "/" + other.theCase().person() + decided,
        Map.of());
  }

  private void connected(Map<String, Supplier<Request>> sent) {
    sent.put("GET /cases/{id}/connected", page("/connected"));
    sent.put(
        "POST /cases/{id}/connected",
        on(one ->
            post(
                one.lead(),
                one.at("/connected"),
                Map.of("name", "Daniel Price", "relation", "WHO_HURTS"))));
    sent.put(
        "POST /cases/{id}/connected/hide",
        on(one ->
            post(
                one.lead(),
                one.at("/connected/hide"),
                Map.of("colleague", one.team().otherIdva().account().toString()))));
    sent.put(
        "POST /cases/{id}/connected/{colleague}/let-in",
        on(one -> {
          var colleague = one.team().otherIdva().account();
          connected.shutOut(one.lead(), one.id(), colleague);
          return post(
              one.lead(),
              one.at("/connected/" + colleague + "/let-in"),
              Map.of("reason-" + colleague, "Another Sam"));
        }));
  }

  private void emergencies(Map<String, Supplier<Request>> sent) {
    sent.put(
        "POST /emergencies",
        on(one ->
            post(
                one.team().stranger(),
                "/emergencies",
                Map.of("number", one.theCase().number(), "reason", EMERGENCY))));
    sent.put(
        "GET /emergencies/reviews",
        on(one -> {
          broken(one);
          return get(one.holder(Office.INFORMATION_GOVERNANCE), "/emergencies/reviews");
        }));
    sent.put(
        "POST /emergencies/reviews/{id}",
        on(one -> {
          var officer = one.holder(Office.INFORMATION_GOVERNANCE);
          broken(one);
          UUID id = reviews.all(officer).getFirst().id();
          return post(
              officer,
              "/emergencies/reviews/" + id,
              Map.of("finding-" + id, "NEEDED", "words-" + id, "It was in danger"));
        }));
  }

  private void broken(Somebody one) {
    glass.open(new BreakGlass(one.team().stranger(), Long.parseLong(one.number()), EMERGENCY));
  }

  @Override
  public Map<String, String> openingNothing() {
    return Map.of(
        "GET /find", "an empty form",
        "GET /emergencies", "an empty form",
        "GET /looks", "an empty form",
        "GET /people-i-know", "whom the colleague declared themselves");
  }
}

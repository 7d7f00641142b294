package rowan.promises.traces;

import static rowan.promises.traces.Request.get;
import static rowan.promises.traces.Request.post;
import static rowan.support.refuge.sanctuary.GivenSanctuaries.RENTED;
import static rowan.support.refuge.sanctuary.GivenSanctuaries.THEIRS;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import rowan.promises.traces.Town.Somebody;
import rowan.support.casework.address.WhereTheyLive;
import rowan.support.refuge.sanctuary.GivenSanctuaries;
import rowan.support.refuge.sanctuary.MeasureKind;

/** Staying at home, made safer: asked for, agreed to, ordered, done, tried, reviewed and over. */
@TestComponent
class SanctuaryRequests implements RoomRequests {

  private static final String HERE = "/refuge/sanctuary/";

  private final Town town;
  private final GivenSanctuaries sanctuaries;
  private final WhereTheyLive addresses;

  SanctuaryRequests(Town town, GivenSanctuaries sanctuaries, WhereTheyLive addresses) {
    this.town = town;
    this.sanctuaries = sanctuaries;
    this.addresses = addresses;
  }

  private Supplier<Request> on(Function<Somebody, Request> request) {
    return () -> request.apply(town.somebody());
  }

  private String rented(Somebody one) {
    return HERE + sanctuaries.asked(one.lead(), one.id(), RENTED);
  }

  private String ordered(Somebody one) {
    var id = sanctuaries.asked(one.lead(), one.id(), THEIRS);
    return HERE + id + "/measures/" + sanctuaries.ordered(one.lead(), id, MeasureKind.LOCKS);
  }

  private String done(Somebody one) {
    var made = sanctuaries.withLocksDone(one.lead(), one.id());
    return HERE + made.sanctuary() + "/measures/" + made.measure();
  }

  private String fitted(Somebody one) {
    return HERE + sanctuaries.withLocksDone(one.lead(), one.id()).sanctuary();
  }

  private Supplier<Request> read(Function<Somebody, String> path) {
    return on(one -> get(one.lead(), path.apply(one)));
  }

  private Supplier<Request> send(Function<Somebody, String> path, Map<String, String> fields) {
    return on(one -> post(one.lead(), path.apply(one), fields));
  }

  @Override
  public Map<String, Supplier<Request>> sent() {
    var sent = new TreeMap<String, Supplier<Request>>();
    sent.put("GET /refuge/sanctuary/for/{caseId}", read(one -> HERE + "for/" + one.id()));
    sent.put(
        "POST /refuge/sanctuary/for/{caseId}",
        send(
            one -> HERE + "for/" + one.id(),
            Map.of(
                "wish", "To stay in my home",
                "owner", "FAMILY",
                "way-in", "HAS_KEYS",
                "occupation", "NO",
                "non-molestation", "YES",
                "safe", "YES",
                "judgement", "He has left the town.")));
    for (var below : new String[] {"", "/permission", "/law", "/order", "/review", "/over"}) {
      sent.put("GET /refuge/sanctuary/{id}" + below, read(one -> fitted(one) + below));
    }
    sent.put("GET /refuge/sanctuary/{id}/measures/{measure}", read(this::ordered));
    sent.put(
        "POST /refuge/sanctuary/{id}/permission",
        send(one -> rented(one) + "/permission", Map.of("step", "REFUSED", "why", "Not now")));
    sent.put(
        "POST /refuge/sanctuary/{id}/law",
        send(
            one -> rented(one) + "/law",
            Map.of("way-in", "NONE", "occupation", "YES", "non-molestation", "YES")));
    sent.put(
        "POST /refuge/sanctuary/{id}/order",
        send(
            one -> rented(one) + "/order",
            Map.of(
                "kind", "PERSONAL_ALARM",
                "consent", "Yes, please",
                "contractor", "Keystone",
                "cost", "0",
                "due", "URGENT")));
    sent.put(
        "POST /refuge/sanctuary/{id}/measures/{measure}/done",
        on(one ->
            post(
                one.lead(),
                ordered(one) + "/done",
                Town.with(
                    Map.of("done-by", "Keystone", "found", "Two locks"), "on", town.today()))));
    sent.put(
        "POST /refuge/sanctuary/{id}/measures/{measure}/call-off",
        send(one -> ordered(one) + "/call-off", Map.of("why", "NO_MONEY")));
    sent.put(
        "POST /refuge/sanctuary/{id}/measures/{measure}/check",
        send(
            one -> done(one) + "/check",
            Map.of("works", "YES", "safer", "4", "words", "It shuts now")));
    sent.put(
        "POST /refuge/sanctuary/{id}/review",
        send(
            one -> fitted(one) + "/review",
            Map.of("finding", "STILL_SAFE", "words", "I sleep", "again", "IN_ONE_MONTH")));
    sent.put(
        "POST /refuge/sanctuary/{id}/end",
        send(one -> fitted(one) + "/end", Map.of("reason", "NO_LONGER_NEEDED")));
    sent.put(
        "POST /refuge/sanctuary/{id}/unable",
        send(
            one -> rented(one) + "/unable",
            Map.of("reason", "OWNER_REFUSED", "words", "Look for a space")));
    sent.put(
        "POST /refuge/sanctuary/{id}/address",
        on(one -> {
          addresses.keep(one.lead(), one.id(), "3 Quillwort Mews");
          return post(
              one.lead(),
              rented(one) + "/address",
              Map.of("reason", "SAFETY_WORK", "why", "Locks at two"));
        }));
    return sent;
  }

  @Override
  public Map<String, String> openingNothing() {
    return Map.of("GET /refuge/sanctuary", "orders and money, of nobody who is named");
  }
}

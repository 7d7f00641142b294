package rowan.promises.traces;

import static rowan.promises.traces.Request.get;
import static rowan.promises.traces.Request.post;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import rowan.promises.traces.Town.Somebody;
import rowan.support.refuge.network.GivenNetwork;
import rowan.support.refuge.network.JoinNetwork;
import rowan.support.refuge.network.MemberId;
import rowan.support.refuge.network.NetworkMembers;
import rowan.support.refuge.network.OwnNetwork;
import rowan.support.refuge.network.signing.SigningKey;

/** The network: who takes part, what is read of them, and who went there. */
@TestComponent
class NetworkRequests implements RoomRequests {

  private final Town town;
  private final GivenNetwork given;
  private final NetworkMembers members;
  private final OwnNetwork own;

  NetworkRequests(Town town, GivenNetwork given, NetworkMembers members, OwnNetwork own) {
    this.town = town;
    this.given = given;
    this.members = members;
    this.own = own;
  }

  /** A request about a member that is confirmed and has a second key that waits. */
  private Supplier<Request> on(BiFunction<Somebody, MemberId, Request> request) {
    return () -> {
      var one = town.somebody();
      given.joined(one.house());
      var member =
          given.confirmed(
              one.house(), "Southshire", "https://southshire.example", SigningKey.make());
      GivenNetwork.done(
          members.addKey(one.house().manager(), member, SigningKey.make().verifying()));
      return request.apply(one, member);
    };
  }

  private Supplier<Request> managed(String below, Map<String, String> fields) {
    return on(
        (one, member) -> post(one.house().manager(), "/network/members/" + member + below, fields));
  }

  private String waiting(Somebody one, MemberId member) {
    var key = members.member(one.house().manager(), member).orElseThrow().keys().getLast();
    return "/network/members/" + member + "/keys/" + key.id();
  }

  private String digits(Somebody one, MemberId member) {
    var key = members.member(one.house().manager(), member).orElseThrow().keys().getLast();
    return key.key().fingerprint();
  }

  /** Another number, that waits for a second person. */
  private String changed(Somebody one) {
    var manager = one.house().manager();
    var told = own.ours(manager).orElseThrow();
    GivenNetwork.done(
        own.join(new JoinNetwork(manager, told.address(), told.area(), "01632 960 777")));
    return "/network/joining/" + own.ours(manager).orElseThrow().waiting().orElseThrow().id();
  }

  @Override
  public Map<String, Supplier<Request>> sent() {
    var sent = new TreeMap<String, Supplier<Request>>();
    sent.put(
        "POST /network/joining",
        on((one, member) ->
            post(
                one.house().manager(),
                "/network/joining",
                Map.of(
                    "area", "Northshire",
                    "telephone", "01632 960 001",
                    "address", "https://northshire.example"))));
    sent.put(
        "POST /network/joining/{statement}/confirm",
        on((one, member) ->
            post(given.colleague(one.house()), changed(one) + "/confirm", Map.of())));
    sent.put(
        "POST /network/joining/{statement}/take-back",
        on((one, member) -> post(one.house().manager(), changed(one) + "/take-back", Map.of())));
    sent.put(
        "POST /network/keys/next",
        on((one, member) -> post(one.house().manager(), "/network/keys/next", Map.of())));
    sent.put(
        "POST /network/keys/use",
        on((one, member) -> {
          GivenNetwork.done(own.makeNext(one.house().manager()));
          return post(one.house().manager(), "/network/keys/use", Map.of());
        }));
    sent.put(
        "POST /network/members/new",
        on((one, member) ->
            post(
                one.house().manager(),
                "/network/members/new",
                Map.of(
                    "name", "Westshire",
                    "address", "https://westshire.example",
                    "key", SigningKey.make().verifying().base64()))));
    sent.put(
        "POST /network/members/{id}/keys/{key}/confirm",
        on((one, member) ->
            post(
                given.colleague(one.house()),
                waiting(one, member) + "/confirm",
                Map.of("digits", digits(one, member)))));
    sent.put(
        "POST /network/members/{id}/keys/{key}/end",
        on((one, member) -> post(one.house().manager(), waiting(one, member) + "/end", Map.of())));
    sent.put(
        "POST /network/members/{id}/keys/new",
        on((one, member) -> {
          var key = members.member(one.house().manager(), member).orElseThrow().keys().getLast();
          GivenNetwork.done(members.endKey(one.house().manager(), member, key.id()));
          return post(
              one.house().manager(),
              "/network/members/" + member + "/keys/new",
              Map.of("key", SigningKey.make().verifying().base64()));
        }));
    sent.put("POST /network/members/{id}/suspend", managed("/suspend", Map.of()));
    sent.put("POST /network/members/{id}/resume", managed("/resume", Map.of()));
    sent.put("POST /network/members/{id}/remove", managed("/remove", Map.of()));
    searching(sent);
    return sent;
  }

  private void searching(Map<String, Supplier<Request>> sent) {
    sent.put(
        "POST /refuge/network/read",
        on((one, member) -> post(one.lead(), "/refuge/network/read", Map.of())));
    sent.put(
        "GET /refuge/searches/{id}/network",
        on((one, member) -> get(one.lead(), search(one) + "/network")));
    sent.put(
        "GET /refuge/searches/{id}/elsewhere",
        on((one, member) -> get(one.lead(), search(one) + "/elsewhere")));
    sent.put(
        "POST /refuge/searches/{id}/elsewhere",
        on((one, member) ->
            post(one.lead(), search(one) + "/elsewhere", Map.of("where", member.toString()))));
  }

  private String search(Somebody one) {
    return "/refuge/searches/" + town.refuges().search(one.house(), one.id());
  }

  @Override
  public Map<String, String> openingNothing() {
    return Map.of(
        "GET /network", "councils and charities",
        "GET /network/joining", "what this service tells of itself",
        "GET /network/members/new", "an empty form",
        "GET /network/members/{id}", "a council or a charity",
        "GET /network/members/{id}/keys/new", "an empty form",
        "GET /network/members/{id}/keys/{key}/confirm", "an empty form",
        "GET /refuge/network", "counts of free places elsewhere",
        "GET /network/v1/vacancies", "counts of free spaces; its refusals are in its own tests");
  }
}

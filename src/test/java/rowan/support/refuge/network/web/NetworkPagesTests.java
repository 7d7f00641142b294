package rowan.support.refuge.network.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.foundation.access.Actor;
import rowan.support.casework.GivenCases;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.network.GivenNetwork;
import rowan.support.refuge.network.MemberId;
import rowan.support.refuge.network.NetworkMembers;
import rowan.support.refuge.network.signing.SigningKey;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;

/** The pages of the network over HTTP. */
@RowanTest
class NetworkPagesTests {

  @Autowired private GivenRefuges refuges;
  @Autowired private GivenCases cases;
  @Autowired private GivenNetwork given;
  @Autowired private NetworkMembers members;
  @LocalServerPort private int port;

  private House house;
  private MemberId member;

  @BeforeEach
  void aMember() {
    house = refuges.house();
    given.joined(house);
    member = given.confirmed(house, "Southshire", "https://southshire.example", SigningKey.make());
  }

  private HttpVisitor signedIn(Actor actor) {
    return HttpVisitor.signedIn(house.team().council().authority(), port, actor);
  }

  /** The place that they go to is told of no longer: that is what it came to. */
  @Test
  void recordWhereTheyGoAlsoWhenThatIsNotToldAnyMore() {
    var worker = signedIn(house.worker());
    var id = cases.aCase(house.team());
    var path = "/refuge/searches/" + refuges.search(house, id) + "/elsewhere";
    assertThat(worker.get(path).body()).doesNotContain("coast");
    assertThat(worker.post(path, Map.of("where", member + "/coast")).statusCode()).isEqualTo(302);
    assertThat(worker.get("/cases/" + id).body()).contains("Southshire, the coast.");
  }

  @Test
  void keepWhatWasChosenWhereItIsRefused() {
    var worker = signedIn(house.worker());
    var id = cases.aCase(house.team());
    var path = "/refuge/searches/" + refuges.search(house, id) + "/elsewhere";
    worker.get(path);
    worker.post(path, Map.of("where", member + "/coast"));
    var again = worker.post(path, Map.of("where", member + "/hills"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("recorded already", "value=\"" + member + "/hills\"");
    for (var not : new String[] {"", "nobody", member + "/12 High Street"}) {
      var answer = worker.post(path, Map.of("where", not));
      assertThat(answer.statusCode()).as(not).isEqualTo(422);
      assertThat(answer.body()).contains("Choose where they go");
    }
  }

  @Test
  void refuseWhatIsNoNameAndNoPort() {
    var manager = signedIn(house.manager());
    manager.get("/network/members/new");
    var key = SigningKey.make().verifying().base64();
    var answer =
        manager.post(
            "/network/members/new",
            Map.of("name", "A", "address", "https://a.example", "key", key));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Enter its name, of two letters or more.");
    assertThat(
            manager
                .post(
                    "/network/members/new",
                    Map.of("name", "Port", "address", "https://a.example:70000", "key", key))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void tellTwoKeysOfAMemberApart() {
    var next = SigningKey.make().verifying();
    GivenNetwork.done(members.addKey(house.manager(), member, next));
    var keys = members.member(house.manager(), member).orElseThrow().keys();
    var body = signedIn(house.manager()).get("/network/members/" + member).body();
    for (var key : keys) {
      assertThat(body).contains(key.key().base64().substring(0, 8));
    }
  }

  @Test
  void changeTheNumberOnceAColleagueHasConfirmedIt() {
    var manager = signedIn(house.manager());
    manager.get("/network/joining");
    var typed =
        Map.of(
            "area", "Northshire",
            "telephone", "01632 960 777",
            "address", "https://northshire.example");
    assertThat(manager.post("/network/joining", typed).statusCode()).isEqualTo(302);
    var waits = manager.get("/network").body();
    assertThat(waits)
        .contains(
            "01632 960 001", "01632 960 777", "You changed it: ask a colleague to confirm it.")
        .doesNotContain("/confirm\"");
    var colleague = signedIn(given.colleague(house));
    var path =
        Pattern.compile("action=\"(/network/joining/[^\"]+/confirm)\"")
            .matcher(colleague.get("/network").body())
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
    assertThat(colleague.post(path, Map.of()).statusCode()).isEqualTo(302);
    assertThat(colleague.get("/network").body())
        .contains("01632 960 777")
        .doesNotContain("01632 960 001");
  }
}

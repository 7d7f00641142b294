package rowan.support.refuge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.refuge.GivenRefuges;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;

@RowanTest
class WhyNotTests {

  private static final Map<String, String> RECORD =
      Map.of("reason", "NO_SPACE", "next", "We ask the neighbouring boroughs at noon.");

  @Autowired private GivenRefuges given;
  @Autowired private GivenCases cases;
  @LocalServerPort private int port;

  private GivenRefuges.House house;
  private CaseId id;
  private String whyNot;

  @BeforeEach
  void aSearch() {
    house = given.house();
    id = cases.aCase(house.team());
    whyNot = "/refuge/searches/" + given.search(house, id) + "/why-not";
  }

  private HttpVisitor signedIn(Actor actor) {
    return HttpVisitor.signedIn(house.team().council().authority(), port, actor);
  }

  @Test
  void leadsBackToTheCaseOnceRecorded() {
    var worker = signedIn(house.worker());
    worker.get(whyNot);
    var answer = worker.post(whyNot, RECORD);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(where -> assertThat(where).endsWith("/cases/" + id));
    assertThat(worker.get("/cases/" + id).body())
        .contains("Recorded.", "We ask the neighbouring boroughs at noon.");
  }

  @Test
  void takesNoReasonThatOnlyAPartyToAnOfferGives() {
    var worker = signedIn(house.worker());
    worker.get(whyNot);
    assertThat(worker.post(whyNot, Map.of("reason", "WITHDRAWN", "next", "x")).body())
        .contains("Choose why nothing was right");
  }

  @Test
  void saysThatASearchThatEndedBeforeIsCountedOnce() {
    var worker = signedIn(house.worker());
    worker.get(whyNot);
    worker.post(whyNot, RECORD);
    worker.get("/cases/" + id);
    worker.post(whyNot, RECORD);
    assertThat(worker.get("/cases/" + id).body()).contains("is counted once");
  }

  @Test
  void isNotThereForAnotherOrganisation() {
    var stranger = signedIn(house.team().stranger());
    stranger.get("/today");
    assertThat(stranger.post(whyNot, RECORD).statusCode()).isEqualTo(404);
    assertThat(signedIn(house.worker()).get("/cases/" + id).body())
        .doesNotContain("We ask the neighbouring boroughs at noon.");
  }
}

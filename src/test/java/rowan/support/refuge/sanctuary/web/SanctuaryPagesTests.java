package rowan.support.refuge.sanctuary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.casework.finding.GivenClosing;
import rowan.support.casework.lead.Closings;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.sanctuary.EndReason;
import rowan.support.refuge.sanctuary.GivenSanctuaries;
import rowan.support.refuge.sanctuary.Sanctuaries;
import rowan.support.refuge.sanctuary.UnableReason;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;

/** The pages of a home that is made safe: nothing typed is lost, and everything can be found. */
@RowanTest
class SanctuaryPagesTests {

  private static final Map<String, String> ASKED =
      Map.of(
          "wish", "To sleep in my own bed, whatever he says",
          "owner", "THEIRS",
          "way-in", "HAS_KEYS",
          "occupation", "NO",
          "non-molestation", "YES",
          "safe", "YES",
          "judgement", "He has left the town.");

  @Autowired private GivenRefuges refuges;
  @Autowired private GivenCases cases;
  @Autowired private GivenSanctuaries given;
  @Autowired private Sanctuaries sanctuaries;
  @Autowired private Closings closings;
  @LocalServerPort private int port;

  private GivenRefuges.House house;
  private CaseId id;
  private HttpVisitor worker;

  @BeforeEach
  void aCase() {
    house = refuges.house();
    id = cases.aCase(house.team());
    worker = HttpVisitor.signedIn(house.team().council().authority(), port, house.worker());
  }

  @Test
  void keepWhatWasTypedWhereAColleagueAskedMeanwhile() {
    var path = "/refuge/sanctuary/for/" + id;
    assertThat(worker.get(path).statusCode()).isEqualTo(200);
    var open = given.asked(house.worker(), id, GivenSanctuaries.THEIRS);
    var answer = worker.post(path, ASKED);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("To sleep in my own bed, whatever he says", "/refuge/sanctuary/" + open)
        .contains("Their home is being made safer already");
    assertThat(worker.get(path).headers().firstValue("Location"))
        .hasValueSatisfying(where -> assertThat(where).endsWith("/refuge/sanctuary/" + open));
  }

  @Test
  void leadToEachThatIsOver() {
    var first = given.withLocksDone(house.worker(), id).sanctuary();
    GivenSanctuaries.done(sanctuaries.end(house.worker(), first, EndReason.MOVED_AWAY, ""));
    var second = given.asked(house.worker(), id, GivenSanctuaries.THEIRS);
    GivenSanctuaries.done(
        sanctuaries.unable(house.worker(), second, UnableReason.NO_MONEY, "Ask in April"));
    assertThat(worker.get("/refuge/sanctuary/for/" + id).body())
        .contains("/refuge/sanctuary/" + first, "They moved to another home")
        .contains("/refuge/sanctuary/" + second, "There was no money for it");
    var third = given.asked(house.worker(), id, GivenSanctuaries.THEIRS);
    assertThat(worker.get("/refuge/sanctuary/" + third).body())
        .contains("/refuge/sanctuary/" + first, "/refuge/sanctuary/" + second);
  }

  @Test
  void sayWhereItIsNoMoreOnceTheCaseHasClosed() {
    var path = "/refuge/sanctuary/" + given.withLocksDone(house.worker(), id).sanctuary();
    assertThat(worker.get(path).body()).contains("Where it is", path + "/law");
    closings.close(GivenClosing.of(house.worker(), id));
    assertThat(worker.get(path).body())
        .contains("Review it with them", path + "/over")
        .doesNotContain("Where it is", path + "/law", path + "/order");
  }

  @Test
  void sayBesideTheFieldThatANameTellsWhere() {
    var path = "/refuge/sanctuary/" + given.asked(house.worker(), id, GivenSanctuaries.THEIRS);
    worker.get(path + "/order");
    var answer =
        worker.post(
            path + "/order",
            Map.of(
                "kind", "ALARM",
                "consent", "Yes",
                "contractor", "Keystone, 12 Long Lane",
                "cost", "0",
                "due", "URGENT"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"contractor-error\"", "That says where something is");
  }

  @Test
  void askForNoDayWhereStayingIsNotSafe() {
    var path = "/refuge/sanctuary/" + given.withLocksDone(house.worker(), id).sanctuary();
    worker.get(path + "/review");
    assertThat(
            worker
                .post(path + "/review", Map.of("finding", "NOT_SAFE", "words", "He is back"))
                .statusCode())
        .isEqualTo(302);
    assertThat(worker.get(path).body()).contains("Staying is not safe any more");
  }
}

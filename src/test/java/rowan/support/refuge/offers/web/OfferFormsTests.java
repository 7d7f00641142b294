package rowan.support.refuge.offers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.foundation.access.Actor;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.Refuge;
import rowan.support.refuge.journey.FollowUp;
import rowan.support.refuge.journey.FollowUps;
import rowan.support.refuge.offers.AskedOfUs;
import rowan.support.refuge.offers.GivenOffers;
import rowan.support.refuge.offers.OfferId;
import rowan.support.refuge.offers.Offers;
import rowan.support.refuge.offers.RefugesNo;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/** Whoever was second finds what they typed, and why it came too late. */
@RowanTest
class OfferFormsTests {

  private static final String TYPED = "She asked for the blue door.";

  @Autowired private GivenRefuges refuges;
  @Autowired private GivenOffers given;
  @Autowired private Offers offers;
  @Autowired private AskedOfUs askedOfUs;
  @Autowired private FollowUps followUps;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private GivenRefuges.House house;

  @BeforeEach
  void aHouse() {
    house = refuges.house();
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private HttpVisitor signedIn(Actor actor) {
    return HttpVisitor.signedIn(house.team().council().authority(), port, actor);
  }

  private static String refused(HttpVisitor visitor, String path, Map<String, String> fields) {
    var answer = visitor.post(path, fields);
    assertThat(answer.statusCode()).isEqualTo(422);
    return answer.body();
  }

  @Test
  void keepsWhatTheRefugeWasToKnowWhenTheHoldRanOut() {
    var hold = refuges.held(house, refuges.search(house), refuges.familyRoom(house));
    var worker = signedIn(house.worker());
    worker.get("/refuge/placements/" + hold + "/offer");
    clock.moveOn(Refuge.HELD_FOR);
    assertThat(refused(worker, "/refuge/placements/" + hold + "/offer", Map.of("words", TYPED)))
        .contains(TYPED, "The hold ran out before that.");
    assertThat(worker.get("/refuge/placements/" + hold + "/offer").statusCode()).isEqualTo(404);
  }

  @Test
  void keepsWhatHappensNextWhenAColleagueSaidItFirst() {
    var id = given.asked(house);
    askedOfUs.no(house.manager(), id, new RefugesNo.NoCapacity(true), Optional.empty());
    var worker = signedIn(house.worker());
    worker.get("/refuge/offers/" + id);
    offers.next(house.worker(), id, "A hotel tonight.");
    assertThat(refused(worker, "/refuge/offers/" + id + "/next-step", Map.of("next", TYPED)))
        .contains(TYPED, "Somebody else was first");
  }

  @Test
  void keepsWhatCameOfItWhenSomebodyHadReachedThem() {
    var id = given.accepted(house, clock.instant().plus(Duration.ofHours(2)));
    clock.moveOn(Duration.ofHours(3));
    var worker = signedIn(house.worker());
    worker.get("/refuge/offers/" + id + "/journey");
    followUps.followUp(
        new FollowUps.Follow(
            house.manager(), id, FollowUp.REACHED_AND_SAFE, "With her aunt.", Optional.empty()));
    var fields = Map.of("what", "TRIED_TO_REACH", "words", TYPED);
    assertThat(refused(worker, "/refuge/offers/" + id + "/journey/follow-up", fields))
        .contains(TYPED, "Somebody has reached them already");
  }

  @Test
  void keepsAPlanBesideTheOneThatHoldsNow() {
    var id = given.accepted(house, clock.instant().plus(Duration.ofHours(2)));
    var path = "/refuge/offers/" + id + "/journey/plan";
    var worker = signedIn(house.worker());
    worker.get(path);
    var plan = new HashMap<>(Map.of("seen", "1", "travel", "BUS", "met-by", "Nights"));
    plan.put("meeting", "The library");
    var manager = signedIn(house.manager());
    manager.get(path);
    manager.post(path, plan);
    plan.put("meeting", "");
    assertThat(refused(worker, path, plan))
        .as("what is missing does not make a newer plan seen")
        .contains("name=\"seen\" value=\"1\"");
    plan.put("meeting", "The station");
    assertThat(refused(worker, path, plan))
        .contains("The plan as it is now", "The library", "value=\"The station\"")
        .contains("name=\"seen\" value=\"2\"");
    plan.put("seen", "2");
    assertThat(worker.post(path, plan).statusCode()).isEqualTo(302);
  }

  @Test
  void marksTheWordsThatGiveThePlaceAway() {
    var id = given.accepted(house, clock.instant().plus(Duration.ofHours(2)));
    var path = "/refuge/offers/" + id + "/journey/plan";
    var worker = signedIn(house.worker());
    worker.get(path);
    var plan =
        Map.of(
            "seen", "1",
            "travel", "BUS",
            "meeting", "The library",
            "met-by", "Nights, of Quillwort Row");
    assertThat(refused(worker, path, plan)).contains("href=\"#met-by\"");
  }

  @Test
  void saysThatASpaceThatIsNotFreeIsInTheListAsFree() {
    var id = given.asked(house);
    var nights = signedIn(given.refugeWorker(house));
    nights.get("/refuge/offers/" + id + "/no");
    nights.post("/refuge/offers/" + id + "/no", Map.of("reason", "NO_SPACE"));
    assertThat(nights.get("/refuge/offers/" + id).body())
        .contains("The list shows this space as free", "tell your manager");
    assertThat(signedIn(house.manager()).get("/refuge/offers/" + id).body())
        .contains("/out-of-use\">take it out of use</a>");
    assertThat(signedIn(house.worker()).get("/refuge/offers/" + id).body())
        .doesNotContain("The list shows this space as free");
  }

  @Test
  void tellsAnOutsiderNothingOfWhetherAnOfferIsThere() {
    var id = given.asked(house);
    var stranger = signedIn(house.team().stranger());
    stranger.get("/today");
    for (var one : new OfferId[] {id, new OfferId(UUID.randomUUID())}) {
      assertThat(stranger.post("/refuge/offers/" + one + "/journey/arrived", Map.of()).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void saysAYesForOnesOwnRefugeOnlyWhereItIsOne() {
    var hold = refuges.held(house, refuges.search(house), refuges.familyRoom(house));
    var worker = signedIn(house.worker());
    worker.get("/refuge/placements/" + hold + "/offer");
    var where =
        worker
            .post("/refuge/placements/" + hold + "/offer", Map.of("answer", "YES"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertThat(worker.get(where.substring(where.indexOf("/refuge/"))).body())
        .contains("The refuge is asked. It reads")
        .doesNotContain("you can take them");
  }
}

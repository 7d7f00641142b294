package rowan.evidence.returns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.refuge.Destination;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.RecordUnmet;
import rowan.support.refuge.Refuge;
import rowan.support.refuge.Stays;
import rowan.support.refuge.described.Characteristic;
import rowan.support.refuge.described.DescribeThemselves;
import rowan.support.refuge.described.Description;
import rowan.support.refuge.described.Descriptions;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.sanctuary.GivenSanctuaries;
import rowan.testing.Browser;
import rowan.testing.HttpVisitor;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** A worker asks somebody about themselves; a manager and a commissioner read what it comes to. */
@RowanTest
@NeedsBrowser
class ReturnJourneyTests {

  @Autowired private GivenRefuges given;
  @Autowired private GivenCases cases;
  @Autowired private Refuge refuge;
  @Autowired private Stays stays;
  @Autowired private Descriptions descriptions;
  @Autowired private GivenSanctuaries homes;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  @LocalServerPort private int port;

  private House house;
  private Actor commissioner;

  @BeforeEach
  void aHouse() {
    house = given.house("9 Quillwort Passage");
    commissioner = house.team().council().holder(Office.COMMISSIONER);
  }

  private CaseId movedIn(String room) {
    var id = cases.aCase(house.team());
    var space = given.space(house, room, GivenRefuges.FAMILY_ROOM);
    var hold = given.held(house, given.search(house, id), space);
    if (stays.moveIn(house.worker(), hold) instanceof MoveResult.Done(OccupancyId stay)
        && room.endsWith("3")) {
      stays.moveOut(house.worker(), stay, Destination.SETTLED_SOCIAL);
    }
    return id;
  }

  private void aYear() {
    for (int i = 0; i < 14; i++) {
      var id = movedIn("room " + i);
      if (i % 2 == 0) {
        var said = new Description.Said(Set.of(Characteristic.DISABLED), Optional.empty());
        descriptions.describe(new DescribeThemselves(house.worker(), id, said));
      }
    }
    for (int i = 0; i < 9; i++) {
      refuge.nothingRight(
          new RecordUnmet(
              house.worker(),
              given.search(house),
              i < 6 ? UnmetReason.NO_SPACE : UnmetReason.PETS,
              "Ask the next council"));
    }
    for (int i = 0; i < 6; i++) {
      homes.withLocksDone(house.worker(), cases.aCase(house.team()));
    }
  }

  @Test
  void aCommissionerHasAYearCountedAndTakesItAway(Browser browser) {
    var visit = Visit.signedIn(browser, house.team().council(), commissioner);
    visit.go("/outcomes");
    visit.follow("the annual return on safe accommodation");
    assertThat(visit.text())
        .contains("This year has not been counted yet", "April 2029 to March 2030");
    visit.isAccessible("return-not-counted");
    aYear();
    visit.press("Count it");
    assertThat(visit.text())
        .contains("Nobody read what was opened for it")
        .contains("Households: 15 supported, 10 not supported at first, too few left to say")
        .contains("Second stage accommodation".toLowerCase(java.util.Locale.UK))
        .contains("Whose ‘no’ it was", "There was no space", "Supported at home, made safe")
        .doesNotContain("the return did not have these tables");
    visit.isAccessible("return-counted");
    visit.press("Count again");
    assertThat(visit.text()).contains("It was counted less than a week ago");

    var http = HttpVisitor.signedIn(house.team().council().authority(), port, commissioner);
    var csv = http.get("/refuge/return.csv?year=2029");
    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"safe-accommodation-2029.csv\"");
    assertThat(csv.body())
        .contains(",SUPPORTED.HOUSEHOLDS.REFUGE,15\r\n", ",LEFT.HOUSEHOLDS.ALL,kept back")
        .contains(",HOMES.HOUSEHOLDS.ALL,5\r\n", ",WHOSE_NO.SPACE.NOT_HOUSED,10\r\n")
        .contains("version 2");
    var json = http.get("/refuge/return.json?year=2029").body();
    assertThat(json)
        .contains("\"from\":\"2029-04-01\"", "\"NOT_HOUSED\":10")
        .contains("\"code\":\"HOMES_UNABLE\"", "Home made safe")
        .doesNotContain("Quillwort");
    assertThat(http.get("/refuge/return?year=2019").statusCode()).isEqualTo(404);
    assertThat(http.get("/refuge/return?year=2031").statusCode()).isEqualTo(404);
    assertThat(http.get("/refuge/return?year=x").statusCode()).isEqualTo(404);
  }

  @Test
  void aYearThatWasCountedBeforeShowsWhatTheReturnHadThen(Browser browser) {
    var clock = Actor.clock(commissioner.authority());
    acting.run(
        Wing.SUPPORT,
        clock,
        () ->
            jdbc.sql(
                    """
                    insert into refuge.return_count (authority_id, scope, year, counted_at, counted_by, definitions, figures)
                    values (?, ?, 2028, '2029-04-05T10:00:00Z', ?, 1, '{"SUPPORTED.HOUSEHOLDS.ALL": 12}')\
                    """)
                .params(
                    clock.authority().value(),
                    clock.organisation().value(),
                    commissioner.account().value())
                .update());
    var visit = Visit.signedIn(browser, house.team().council(), commissioner);
    visit.go("/refuge/return?year=2028");
    assertThat(visit.text())
        .contains("Households: 10 supported, 0 not supported at first, 0 left")
        .contains("the return did not have these tables")
        .contains(
            "Whose ‘no’ it was; Placed with services elsewhere; Supported at home, made safe;")
        .doesNotContain("somebody who works for it took up");
    visit.isAccessible("return-counted-before");
    var http = HttpVisitor.signedIn(house.team().council().authority(), port, commissioner);
    assertThat(http.get("/refuge/return.csv?year=2028").body())
        .contains("version 1", ",SUPPORTED.HOUSEHOLDS.ALL,10\r\n")
        .doesNotContain("HOMES", "WHOSE_NO");
    assertThat(http.get("/refuge/return.json?year=2028").body())
        .contains("\"code\":\"SUPPORTED\"")
        .doesNotContain("HOMES", "WHOSE_NO");
  }

  @Test
  void aWorkerAsksWithWhyAndAManagerReadsTheirOwn(Browser browser) {
    var id = movedIn("room 1");
    var worker = Visit.signedIn(browser, house.team().council(), house.worker());
    worker.go("/refuge/for/" + id);
    worker.follow("what they want counted about themselves");
    assertThat(worker.text()).contains("You do not have to answer");
    worker.page().getByLabel("Disabled").check();
    worker.press("Keep what they said");
    assertThat(worker.refusal()).contains("Choose whether they say something about themselves");
    worker.choose("how", "UNSAID");
    worker.press("Keep what they said");
    assertThat(worker.refusal()).contains("They said something below");
    worker.isAccessible("described-refused");
    worker.choose("how", "SAID");
    worker.press("Keep what they said");
    assertThat(worker.text()).contains("Kept sealed, and counted once a year without a name.");
    worker.follow("what they want counted about themselves");
    assertThat(worker.page().getByLabel("Disabled").isChecked()).isTrue();
    worker.isAccessible("described-again");

    var manager = Visit.signedIn(browser, house.team().council(), house.manager());
    manager.go("/refuge/places");
    manager.follow("Your places over the year");
    assertThat(manager.text()).contains("This year has not been counted yet");
    manager.press("Count it");
    assertThat(manager.text())
        .contains("Households: 1 supported, 0 left")
        .doesNotContain("Households not supported at first");
    manager.isAccessible("return-own");
  }
}

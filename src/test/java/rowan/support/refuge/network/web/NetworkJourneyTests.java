package rowan.support.refuge.network.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.support.casework.GivenCases;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.network.GivenNetwork;
import rowan.support.refuge.network.reading.LyingMember;
import rowan.support.refuge.network.sheet.Sheet;
import rowan.support.refuge.network.sheet.Vacancy;
import rowan.support.refuge.places.AccommodationKind;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;
import rowan.testing.Visit;

/** Two managers add another service; a worker finds a place there when nothing here fits. */
@RowanTest
@NeedsBrowser
class NetworkJourneyTests {

  private static final Sheet SHEET =
      new Sheet(
          "Southshire",
          "01632 960 002",
          Instant.parse("2030-03-05T10:00:00Z"),
          List.of("sk", "ur"),
          List.of(
              vacancy("coast", 4, true, Set.of(SupportNeed.DRUGS_OR_ALCOHOL)),
              vacancy("hills", 6, false, Set.of()),
              vacancy(null, 1, true, Set.of())));

  @Autowired private GivenRefuges refuges;
  @Autowired private GivenCases cases;
  @Autowired private GivenNetwork given;
  @Autowired private TestClock clock;

  private House house;
  private LyingMember member;

  private static Vacancy vacancy(
      @Nullable String region, int beds, boolean womenOnly, Set<SupportNeed> cannot) {
    return new Vacancy(
        Optional.ofNullable(region),
        womenOnly ? AccommodationKind.REFUGE : AccommodationKind.DISPERSED,
        beds,
        1,
        !womenOnly,
        womenOnly,
        false,
        womenOnly ? 12 : 17,
        !womenOnly,
        false,
        cannot,
        womenOnly ? 1 : 3);
  }

  @BeforeEach
  void aServiceAndAnother() {
    house = refuges.house();
    member = new LyingMember(clock, SHEET);
  }

  @AfterEach
  void stop() {
    member.close();
    clock.moveBack();
  }

  @Test
  void isJoinedByTwoPeopleAndTellsTheWorkerWhereToRing(Browser browser) {
    var council = house.team().council();
    var manager = Visit.signedIn(browser, council, house.manager());
    manager.go("/network");
    manager.isAccessible("network-not-joined");
    manager.goOn("Take part");
    manager.press("State it");
    assertThat(manager.refusal())
        .contains("Enter the name of your area", "Enter the number to ring");
    manager.fill("area", "Northshire");
    manager.fill("telephone", "01632 960 001");
    manager.fill("address", "https://northshire.example");
    manager.isAccessible("network-joining");
    manager.press("State it");
    assertThat(manager.text()).contains("No member yet", "Digits to read out");

    manager.goOn("Add a member");
    manager.fill("name", "Southshire Council");
    manager.fill("address", member.address());
    manager.fill("key", "not a key");
    manager.press("Add it");
    assertThat(manager.refusal()).contains("That is not a key");
    manager.isAccessible("network-add-member");
    manager.fill("key", member.key().base64());
    manager.press("Add it");
    assertThat(manager.text())
        .contains("Nothing is exchanged yet", "You added it: ask a colleague to confirm it.")
        .doesNotContain("Confirm this key");

    var colleague = Visit.signedIn(browser, council, given.colleague(house));
    colleague.go("/network");
    colleague.isAccessible("network-members");
    colleague.follow("Southshire Council");
    colleague.isAccessible("network-member-waits");
    colleague.page().getByText("Confirm this key").first().click();
    assertThat(colleague.text()).doesNotContain(member.key().fingerprint());
    colleague.fill("digits", "12345 12345");
    colleague.press("Confirm the key");
    assertThat(colleague.refusal()).contains("Those are not the digits of this key");
    colleague.isAccessible("network-confirm");
    colleague.fill("digits", member.key().fingerprint());
    colleague.press("Confirm the key");
    assertThat(colleague.text()).contains("Vacancies are exchanged from now on.");
    readsThem(browser);

    colleague.press("Stop it for now");
    assertThat(colleague.text()).contains("Nothing is told to it or read from it.");
    colleague.press("Go on with it");
    assertThat(colleague.text()).contains("Vacancies are exchanged again.");
  }

  private void readsThem(Browser browser) {
    var worker = Visit.signedIn(browser, house.team().council(), house.worker());
    worker.go("/refuge/network");
    assertThat(worker.text()).contains("Not read yet.");
    worker.press("Ask them all again now");
    assertThat(worker.text())
        .contains("01632 960 002", "Read just now.", "Refuge, the coast", "6 or more beds")
        .contains("Somebody there speaks Slovak, Urdu.", "Cannot support with drugs or alcohol");
    worker.isAccessible("network");
    worker.page().getByLabel("A man").check();
    worker.press("Show");
    assertThat(worker.text()).contains("the hills").doesNotContain("the coast");

    var caseId = cases.aCase(house.team());
    worker.go("/refuge/for/" + caseId);
    worker.page().locator("#from").selectOption("ENGLAND");
    worker.press("Find a space");
    assertThat(worker.text()).contains("Nothing here fits.");
    worker.isAccessible("network-from-a-search");
    worker.follow("Look at 5 places elsewhere");
    assertThat(worker.text()).contains("the coast", "the hills").doesNotContain("1 bed,");
    worker.isAccessible("network-for-a-household");
    worker.page().getByText("Record that they go there").click();
    assertThat(worker.page().url()).endsWith("/elsewhere");
    worker.isAccessible("network-elsewhere");
    worker.page().locator("input[name=where]").first().check();
    worker.press("Record it");
    assertThat(worker.text()).contains("Recorded. Where they go is on the timeline, sealed.");
    assertThat(worker.text()).contains("Placed in another area");
  }

  @Test
  void saysHonestlyWhatIsOldAndOpensWithNobodyThere(Browser browser) {
    var worker = Visit.signedIn(browser, house.team().council(), house.worker());
    worker.go("/refuge/network");
    worker.isAccessible("network-nobody");
    assertThat(worker.text()).contains("No other service is connected yet");
    given.joined(house);
    given.confirmed(house, "Southshire", member.address(), member.key());
    worker.go("/refuge/network");
    worker.press("Ask them all again now");
    clock.moveOn(Duration.ofMinutes(4));
    member.answers((exchange, request) -> exchange.sendResponseHeaders(500, -1));
    worker.press("Ask them all again now");
    assertThat(worker.text())
        .contains("It does not answer this service, since today 10:", "4 minutes ago")
        .contains("the coast");
    worker.isAccessible("network-old");
  }
}

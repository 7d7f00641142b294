package rowan.support.refuge.stay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.support.refuge.Destination;
import rowan.support.refuge.Stays;
import rowan.support.refuge.movingon.ApplyForHome;
import rowan.support.refuge.movingon.HousingAnswer;
import rowan.support.refuge.movingon.MovingOn;
import rowan.support.refuge.stay.GivenStays;
import rowan.support.refuge.stay.money.BenefitKind;
import rowan.support.refuge.stay.money.Charges;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * The forms of a stay as they are sent: each row has its own, and says what is wrong where it is.
 */
@RowanTest
class StayFormsTests {

  @Autowired private GivenStays given;
  @Autowired private Stays stays;
  @Autowired private Charges charges;
  @Autowired private MovingOn moving;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private GivenStays.Living living;
  private HttpVisitor worker;

  @BeforeEach
  void aHouseholdMovedIn() {
    living = given.living();
    worker =
        HttpVisitor.signedIn(living.house().team().council().authority(), port, living.worker());
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private String sent(String path, Map<String, String> fields) {
    worker.get(living.path());
    return worker.post(path.startsWith("/") ? path : living.path() + "/" + path, fields).body();
  }

  private static Map<String, String> on(LocalDate day, String field, String... others) {
    var fields = new HashMap<String, String>();
    fields.put(field + "-day", "" + day.getDayOfMonth());
    fields.put(field + "-month", "" + day.getMonthValue());
    fields.put(field + "-year", "" + day.getYear());
    for (int each = 0; each < others.length; each += 2) {
      fields.put(others[each], others[each + 1]);
    }
    return fields;
  }

  @Test
  void aRefusalIsSaidAtTheFieldThatItIsAbout() {
    assertThat(sent("money/claims", on(today().plusDays(1), "on", "kind", "HOUSING_BENEFIT")))
        .contains("href=\"#on\"", "id=\"on-error\"");
    assertThat(sent("induction", on(today().plusDays(1), "shown", "items", "KEYS")))
        .contains("href=\"#shown\"", "id=\"shown-error\"");
    charges.apply(living.worker(), living.room(), BenefitKind.DISCRETIONARY, today());
    var claim = charges.of(living.worker(), living.room()).orElseThrow().claims().getFirst().id();
    assertThat(
            sent(
                "money/claims/" + claim,
                on(today().plusDays(1), "decided-" + claim, "how-" + claim, "AWARDED")))
        .contains("href=\"#decided-" + claim + "\"", "id=\"decided-" + claim + "-error\"");
  }

  @Test
  void anOlderClaimAndAnOlderHomeAreAnsweredToo() {
    for (var kind : List.of(BenefitKind.HOUSING_BENEFIT, BenefitKind.DISCRETIONARY)) {
      charges.apply(living.worker(), living.room(), kind, today());
      moving.apply(
          living.worker(),
          living.room(),
          new ApplyForHome(Destination.SETTLED_SOCIAL, kind.title(), today()));
    }
    var account = charges.of(living.worker(), living.room()).orElseThrow();
    var page = worker.get(living.path() + "/money").body();
    assertThat(page).contains("/money/claims\"");
    account.waiting().forEach(claim -> assertThat(page).contains("/claims/" + claim.id()));
    var homes = moving.of(living.worker(), living.room()).orElseThrow().homes();
    var older = homes.getLast().id();
    var onward = worker.get(living.path() + "/moving-on").body();
    homes.forEach(home -> assertThat(onward).contains("/homes/" + home.id() + "/answered"));
    sent(
        "moving-on/homes/" + older + "/answered",
        on(today(), "answered-" + older, "answer-" + older, "NOT_OFFERED"));
    assertThat(moving.of(living.worker(), living.room()).orElseThrow().homes())
        .filteredOn(home -> home.id().equals(older))
        .extracting(home -> home.answer().orElseThrow())
        .containsExactly(HousingAnswer.NOT_OFFERED);
  }

  @Test
  void aDestinationThatIsNotOfferedIsRefused() {
    assertThat(
            sent(
                "/refuge/placements/" + living.room() + "/move-out", Map.of("to", "SPACE_OF_OURS")))
        .contains("Choose where they moved on to");
    assertThat(charges.of(living.worker(), living.room()).orElseThrow().underWay()).isTrue();
  }

  @Test
  void aStepOfSafetyIsChosenAndNeverThere() {
    sent(
        "incidents",
        on(
            today(),
            "day",
            "known",
            "YES",
            "kind",
            "STRANGER",
            "time",
            "00:01",
            "words",
            "A car.",
            "told",
            "TOLD"));
    var page = worker.get(living.path() + "/incidents").body();
    assertThat(page).contains("value=\"POLICE\"").doesNotContain("<select", "checked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/children", "/settling-in", "/room", "/money", "/length"})
  void nothingIsAskedThatCanOnlyBeRefused(String below) {
    stays.moveOut(living.worker(), living.room(), Destination.SETTLED_SOCIAL);
    assertThat(worker.get(living.path() + below).body()).doesNotContain("govuk-date-input");
  }

  @Test
  void aHouseTextIsSentWithTheVersionThatWasSeen() {
    var manager =
        HttpVisitor.signedIn(living.house().team().council().authority(), port, living.manager());
    assertThat(manager.get("/refuge/texts").body()).contains("name=\"seen-licence\" value=\"1\"");
    var old = Map.of("kind", "LICENCE", "licence", "Another text.", "seen-licence", "0");
    assertThat(manager.post("/refuge/texts", old).body())
        .contains("Somebody else changed it meanwhile", "Another text.", "value=\"1\"");
  }

  @Test
  void anEarlierStayIsFoundFromTheCase() {
    var path = "/refuge/for/" + living.caseId();
    var link = living.path();
    assertThat(worker.get(path).body()).doesNotContain(link);
    stays.moveOut(living.worker(), living.room(), Destination.SETTLED_SOCIAL);
    assertThat(worker.get(path).body()).contains(link, "An earlier stay");
  }
}

package rowan.support.casework.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.log.Sequencer;
import rowan.foundation.people.NamingStaff;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.casework.glass.BreakGlass;
import rowan.support.casework.glass.BrokenGlass;
import rowan.support.casework.page.CasePages;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;

/** A person asks who looked at her record. */
@RowanTest
class OwnHistoryTests {

  @Autowired private GivenCases given;
  @Autowired private OwnHistory histories;
  @Autowired private CasePages pages;
  @Autowired private BrokenGlass glass;
  @Autowired private ConnectedPeople connected;
  @Autowired private NamingStaff naming;
  @Autowired private Sequencer sequencer;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private GivenCases.Team team;
  private Actor officer;
  private CaseId id;
  private long number;

  @BeforeEach
  void aCase() {
    team = given.team();
    officer = team.council().holder(Office.INFORMATION_GOVERNANCE);
    id = given.aCase(team);
    number =
        acting.in(
            Wing.SUPPORT,
            team.idva(),
            () -> jdbc.sql("select number from casework.opening").query(Long.class).single());
  }

  private void sequence() {
    sequencer.sequence(team.idva().authority());
  }

  private HistoryView seen(Actor actor) {
    sequence();
    return histories.of(actor, id, Optional.empty()).orElseThrow();
  }

  @Test
  void tellsWhoLookedByTheirOfficeAndWhyAndHowOften() {
    pages.page(team.idva(), id);
    pages.page(team.idva(), id);
    pages.page(team.otherIdva(), id);
    var lines = seen(team.idva()).lines();
    assertThat(lines.getFirst().did()).isEqualTo("opened your record");
    assertThat(lines.getFirst().who()).isEqualTo("IDVA");
    assertThat(lines.getFirst().why()).isEmpty();
    assertThat(lines.get(1).times()).isEqualTo(2);
    assertThat(lines.get(1).why()).contains("They led your support.");
    assertThat(lines.getLast().did()).isEqualTo("began your record");
    assertThat(lines.getLast().who()).isEqualTo("Triage worker");
  }

  @Test
  void namesAWorkerOnlyWhereTheirOrganisationDoes() {
    pages.page(team.idva(), id);
    assertThat(seen(team.idva()).toString()).doesNotContain(team.idva().name());
    var council = team.idva().organisation();
    naming.decide(officer, council, true, "Cabinet, 3 March");
    assertThat(seen(team.idva()).lines().getFirst().who()).isEqualTo(team.idva().name() + ", IDVA");
    naming.decide(officer, council, false, "Two colleagues were followed home");
    assertThat(seen(team.idva()).toString()).doesNotContain(team.idva().name());
  }

  @Test
  void tellsOfAnEmergencyAndThatItIsChecked() {
    glass.open(new BreakGlass(team.stranger(), number, "Danger at the door"));
    pages.page(team.stranger(), id);
    var lines = seen(team.idva()).lines();
    assertThat(lines.getFirst().who()).isEqualTo("Support worker");
    assertThat(lines.getFirst().organisation()).contains("Elsewhere");
    assertThat(lines.getFirst().why())
        .contains("In an emergency. Somebody else checks that there was one.");
    assertThat(lines.get(1).did()).isEqualTo("opened your record in an emergency");
  }

  @Test
  void isInItselfOnceItWasRead() {
    seen(team.idva());
    assertThat(seen(team.idva()).lines().getFirst().did()).isEqualTo("looked at this list");
  }

  @Test
  void goesOnFromPageToPage() {
    for (int i = 0; i < 205; i++) {
      pages.page(i % 2 == 0 ? team.idva() : team.otherIdva(), id);
    }
    var first = seen(team.idva());
    assertThat(first.lines()).hasSize(200);
    var second = histories.of(team.idva(), id, first.before()).orElseThrow();
    assertThat(second.before()).isEmpty();
    assertThat(second.lines().getLast().did()).isEqualTo("began your record");
  }

  @Test
  void isNotThereForWhoMayNotSeeTheCase() {
    sequence();
    assertThat(histories.of(team.stranger(), id, Optional.empty())).isEmpty();
    connected.shutOut(team.idva(), id, team.otherIdva().account());
    assertThat(histories.of(team.otherIdva(), id, Optional.empty())).isEmpty();
  }

  @Test
  void isFoundByTheOfficerWhoAnswersForItByItsNumber() {
    pages.page(team.idva(), id);
    sequence();
    var visitor = HttpVisitor.signedIn(team.council().authority(), port, officer);
    visitor.get("/looks");
    var found = visitor.post("/looks", java.util.Map.of("number", "c-" + number));
    assertThat(found.statusCode()).isEqualTo(303);
    assertThat(visitor.get("/looks/" + number).body())
        .contains("They opened your record.", "They led your support.", "Test Borough Council")
        .doesNotContain("Asha", "A. K.", "victim", "perpetrator");
    assertThat(visitor.post("/looks", java.util.Map.of("number", "C-99999999")).body())
        .contains("There is no case of that number");
    assertThat(visitor.get("/looks/99999999").statusCode()).isEqualTo(404);
  }
}

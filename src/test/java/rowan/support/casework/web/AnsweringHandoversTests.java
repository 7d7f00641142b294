package rowan.support.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;
import rowan.support.casework.DatabaseOwner;
import rowan.support.casework.GivenCases;
import rowan.support.casework.file.WorkRefusal;
import rowan.support.casework.file.WorkResult;
import rowan.support.casework.lead.CloseCase;
import rowan.support.casework.lead.ClosingReason;
import rowan.support.casework.lead.Closings;
import rowan.support.casework.lead.Handovers;
import rowan.support.casework.lead.Outcome;
import rowan.support.casework.lead.ProposeHandover;
import rowan.support.casework.page.TodaysWork;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;

/** What the pages say after a handover is accepted, declined or taken back, or is not. */
@RowanTest
class AnsweringHandoversTests {

  @Autowired private GivenCases given;
  @Autowired private Handovers handovers;
  @Autowired private Closings closings;
  @Autowired private TodaysWork today;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  private GivenCases.Team team;
  private CaseId id;
  private String asked;

  @BeforeEach
  void aHandoverThatWaits() {
    team = given.team();
    id = given.aCase(team);
    var proposal =
        new ProposeHandover(
            team.idva(),
            id,
            team.outreach().account(),
            "Wants to stay near the school.",
            LocalDate.now(clock),
            false,
            true,
            false);
    assertThat(handovers.propose(proposal)).isEqualTo(new WorkResult.Done());
    asked = "/handovers/" + today.of(team.outreach()).asked().getFirst().handover();
  }

  private HttpVisitor signedIn(Actor actor) {
    return HttpVisitor.signedIn(team.council().authority(), port, actor);
  }

  private HttpVisitor outreachReading() {
    var outreach = signedIn(team.outreach());
    assertThat(outreach.get(asked).body()).contains("Wants to stay near the school.");
    return outreach;
  }

  /** Closes the case beneath the handover, which no page would do while it waits. */
  private void theCaseCloses() throws SQLException {
    handovers.withdraw(team.idva(), id, "");
    var closing =
        new CloseCase(
            team.idva(),
            id,
            ClosingReason.MOVED_AWAY,
            Outcome.NOT_KNOWN,
            "Knows how to come back.",
            "");
    assertThat(closings.close(closing)).isEqualTo(new WorkResult.Done());
    var waitsAgain =
        "update casework.handover set state = 'PROPOSED', answered_at = null, answer = null"
            + " where case_id = '%s'";
    assertThat(DatabaseOwner.run(team.council().authority().id(), waitsAgain.formatted(id)))
        .isEqualTo(1);
  }

  private static void leadsTo(HttpResponse<String> answer, String path) {
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(where -> assertThat(where).endsWith(path));
  }

  private static void saysDone(HttpResponse<String> page, String sentence) {
    assertThat(page.body())
        .contains(sentence)
        .contains("notice notice-done")
        .doesNotContain("notice-attention");
  }

  private static void asksForAttention(HttpResponse<String> page, WorkRefusal refusal) {
    assertThat(page.body())
        .contains(refusal.sentence())
        .contains("notice notice-attention")
        .doesNotContain("notice-done");
  }

  @Test
  void leadToTheCaseOnceAccepted() {
    var outreach = outreachReading();
    leadsTo(outreach.post(asked + "/accept", Map.of()), "/cases/" + id);
    saysDone(outreach.get("/cases/" + id), "You have accepted.");
  }

  @Test
  void leadToTodayAndAskForAttentionWhereAcceptingIsRefused() throws SQLException {
    theCaseCloses();
    var outreach = outreachReading();
    leadsTo(outreach.post(asked + "/accept", Map.of()), "/today");
    asksForAttention(outreach.get("/today"), WorkRefusal.CASE_IS_CLOSED);
  }

  @Test
  void leadToTodayOnceDeclined() {
    var outreach = outreachReading();
    leadsTo(outreach.post(asked + "/decline", Map.of("reason", "On leave.")), "/today");
    saysDone(outreach.get("/today"), "You have declined.");
  }

  @Test
  void leadToTheCaseOnceTakenBack() {
    var idva = signedIn(team.idva());
    idva.get("/cases/" + id);
    leadsTo(idva.post("/cases/" + id + "/handover/withdraw", Map.of()), "/cases/" + id);
    saysDone(idva.get("/cases/" + id), "The handover is taken back.");
  }

  @Test
  void askForAttentionWhereTakingBackIsRefused() {
    var colleague = signedIn(team.otherIdva());
    colleague.get("/cases/" + id);
    leadsTo(colleague.post("/cases/" + id + "/handover/withdraw", Map.of()), "/cases/" + id);
    asksForAttention(colleague.get("/cases/" + id), WorkRefusal.ONLY_THE_LEAD);
  }
}

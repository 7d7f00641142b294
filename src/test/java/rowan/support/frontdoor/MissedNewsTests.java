package rowan.support.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.support.casework.CaseId;
import rowan.support.casework.Gender;
import rowan.support.casework.GivenCases;
import rowan.support.casework.LeadHandedOver;
import rowan.testing.RowanTest;
import tools.jackson.databind.json.JsonMapper;

/** What a listener did not hear of, because the server stopped just then, it hears later. */
@RowanTest
class MissedNewsTests {

  private static final String LISTENER =
      "rowan.support.frontdoor.triage.OnCaseworkNews.on(rowan.support.casework.LeadHandedOver)";
  private static final Instant AT_ELEVEN = Instant.parse("2030-03-05T11:00:00Z");
  private static final Instant AT_NOON = Instant.parse("2030-03-05T12:00:00Z");

  @Autowired private GivenCases given;
  @Autowired private FrontDoor frontDoor;
  @Autowired private Triage triage;
  @Autowired private JdbcClient jdbc;
  @Autowired private Acting acting;
  @Autowired private JsonMapper json;
  @Autowired private List<RecurringTask<?>> tasks;

  private GivenCases.Team team;
  private CaseId id;

  @BeforeEach
  void aConversationThatBecameACase() {
    team = given.team();
    var visitor = Actor.visitor(team.council().authority().id());
    var asked = frontDoor.ask(visitor, AskFixture.asking("Hm.", frontDoor.ticket(visitor)));
    var accept =
        new Decision.Accept(
            asked.referral(),
            "Ada",
            Optional.empty(),
            Gender.NOT_SAID,
            Set.of(),
            List.of(),
            AskFixture.comingBack(),
            team.idva().account());
    id = ((Decision.Result.Opened) triage.decide(team.triage(), accept)).caseId();
    assertThat(casesOf(team.idva())).containsExactly(id);
  }

  /** Whose messages go to somebody, whether or not the case is theirs to read. */
  private List<CaseId> casesOf(Actor lead) {
    return acting.in(
        Wing.SUPPORT,
        lead,
        () ->
            jdbc.sql("select case_id from frontdoor.referral where lead_id = ?")
                .param(lead.account().value())
                .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list());
  }

  /** As the database is left when the server stops after the handover, before its listeners. */
  private UUID missed(Actor to, Instant at) {
    var council = team.council().authority().id();
    var event = new LeadHandedOver(council, id, team.idva().account(), to.account(), at);
    var publication = UUID.randomUUID();
    jdbc.sql(
            """
            insert into engine.event_publication
              (id, listener_id, event_type, serialized_event, publication_date, status,
               completion_attempts)
            values (?, ?, ?, ?, '2030-03-05T09:00:00Z', 'PUBLISHED', 1)\
            """)
        .params(
            publication, LISTENER, LeadHandedOver.class.getName(), json.writeValueAsString(event))
        .update();
    return publication;
  }

  private void isHeardOf(UUID publication) {
    tasks.stream()
        .filter(task -> task.getName().equals("tell-again-what-was-missed"))
        .forEach(task -> task.execute(null, null));
    await()
        .until(() ->
            jdbc.sql("select count(*) from engine.event_publication where id = ?")
                    .param(publication)
                    .query(Long.class)
                    .single()
                == 0);
  }

  @Test
  void isToldAgain() {
    isHeardOf(missed(team.outreach(), AT_NOON));
    assertThat(casesOf(team.outreach())).containsExactly(id);
    assertThat(casesOf(team.idva())).isEmpty();
  }

  @Test
  void changesNothingThatIsNewerByThen() {
    isHeardOf(missed(team.outreach(), AT_NOON));
    isHeardOf(missed(team.otherIdva(), AT_ELEVEN));
    assertThat(casesOf(team.otherIdva())).isEmpty();
    assertThat(casesOf(team.outreach())).containsExactly(id);
  }
}

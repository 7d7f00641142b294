package rowan.foundation.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.casework.contact.Contacts;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

@RowanTest
class DeliveryTests {

  @Autowired private GivenCases given;
  @Autowired private Contacts contacts;
  @Autowired private SafeContacts plans;
  @Autowired private Outbox outbox;
  @Autowired private Post post;
  @Autowired private Audit audit;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private GivenCases.Team team;
  private CaseId id;
  private UUID message;

  @BeforeEach
  void aMessageThatWaits() {
    team = given.team();
    id = given.aCase(team, given.safe(Channel.TEXT, "07700 900318"));
    message = UUID.randomUUID();
    acting.run(
        Wing.SUPPORT,
        team.idva(),
        () -> {
          var person =
              new rowan.foundation.kernel.PersonId(
                  jdbc.sql("select person_id from casework.opening").query(UUID.class).single());
          var plan = plans.latest(team.idva(), person).orElseThrow();
          outbox.add(team.idva(), message, plan, NeutralWords.GET_IN_TOUCH, clock.instant());
        });
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private String deliver() {
    new Delivery(acting, plans, outbox, post, audit, clock)
        .on(new MessageAsked(team.idva().authority(), message));
    return acting.in(
        Wing.SUPPORT,
        team.idva(),
        () ->
            jdbc.sql(
                    "select case when sent_at is not null then 'sent' when withheld_at is not null then 'kept back' else 'waits' end from messages.outbox where id = ?")
                .param(message)
                .query(String.class)
                .single());
  }

  private long traces(String kind) {
    return acting.in(
        Wing.FOUNDATION,
        team.idva(),
        () ->
            jdbc.sql("select count(*) from audit.entry where kind = ? and what = ?")
                .params(kind, "messages.get-in-touch")
                .query(Long.class)
                .single());
  }

  @Test
  void sendsWhatIsStillAllowedAndWritesItDown() {
    assertThat(deliver()).isEqualTo("sent");
    assertThat(traces("MESSAGE")).isEqualTo(1);
  }

  @Test
  void sendsItOnce() {
    deliver();
    assertThat(deliver()).isEqualTo("sent");
    assertThat(traces("MESSAGE")).isEqualTo(1);
  }

  @Test
  void keepsBackWhatTheHourNoLongerAllows() {
    clock.moveOn(Duration.ofHours(8));
    assertThat(deliver()).isEqualTo("kept back");
    assertThat(traces("REFUSAL")).isEqualTo(1);
    assertThat(traces("MESSAGE")).isZero();
  }

  @Test
  void keepsBackWhatANewPlanNoLongerNames() {
    contacts.agree(team.idva(), id, given.safe(Channel.TEXT, "07700 900320"));
    assertThat(deliver()).isEqualTo("kept back");
  }
}

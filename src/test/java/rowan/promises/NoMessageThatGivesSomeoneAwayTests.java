package rowan.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Office;
import rowan.foundation.access.PromiseWitness;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.kernel.Promise;
import rowan.foundation.kernel.PromiseFigure;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.MessageRefusal;
import rowan.foundation.messages.Messages;
import rowan.foundation.messages.NeutralWords;
import rowan.foundation.messages.SendResult;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.DatabaseOwner;
import rowan.support.casework.GivenCases;
import rowan.support.casework.contact.Asking;
import rowan.support.casework.contact.Contacts;
import rowan.support.casework.file.NoSuchCase;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * Nothing is sent to a person but by a channel, at a time, and in words that their safe contact
 * plan allows; no plan, no message. Attacked through the front door and with the support wing's own
 * rights in the database.
 *
 * <p>Still to come with later work: letters, several ways for one person, and a real text gateway.
 */
@RowanTest
class NoMessageThatGivesSomeoneAwayTests {

  @Autowired private GivenCases given;
  @Autowired private Casework casework;
  @Autowired private Asking asking;
  @Autowired private Contacts contacts;
  @Autowired private Messages messages;
  @Autowired private List<PromiseWitness> witnesses;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private GivenCases.Team team;
  private CaseId id;

  @BeforeEach
  void somebodyWhoMayBeSentTexts() {
    team = given.team();
    id = given.aCase(team, given.safe(Channel.TEXT, "07700 900318"));
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private SendResult send(Channel channel) {
    return asking.send(team.idva(), id, channel, NeutralWords.GET_IN_TOUCH);
  }

  private static SendResult refused(MessageRefusal refusal) {
    return new SendResult.Refused(refusal);
  }

  private long outbox() {
    return acting.in(
        Wing.SUPPORT,
        team.idva(),
        () -> jdbc.sql("select count(*) from messages.outbox").query(Long.class).single());
  }

  private PersonId person() {
    return casework.summary(team.idva(), id).orElseThrow().person();
  }

  @Test
  void sendsWhatThePlanAllows() {
    assertThat(send(Channel.TEXT)).isInstanceOf(SendResult.Done.class);
    assertThat(outbox()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Channel.class,
      names = {"TEXT"},
      mode = EnumSource.Mode.EXCLUDE)
  void sendsNothingByAnotherChannel(Channel channel) {
    assertThat(send(channel)).isEqualTo(refused(MessageRefusal.NOT_THIS_CHANNEL));
    assertThat(outbox()).isZero();
  }

  @Test
  void sendsNothingInTheEvening() {
    clock.moveOn(Duration.ofHours(8));
    assertThat(send(Channel.TEXT)).isEqualTo(refused(MessageRefusal.NOT_AT_THIS_HOUR));
    assertThat(outbox()).isZero();
  }

  @Test
  void sendsNothingOnASunday() {
    clock.moveOn(Duration.ofDays(5));
    assertThat(send(Channel.TEXT)).isEqualTo(refused(MessageRefusal.NOT_AT_THIS_HOUR));
  }

  @Test
  void sendsNothingByAPlanThatNobodyHasCheckedLately() {
    clock.moveOn(Duration.ofDays(91));
    assertThat(send(Channel.TEXT)).isEqualTo(refused(MessageRefusal.NOT_CHECKED_LATELY));
  }

  @Test
  void sendsNothingToSomebodyWithoutAPlan() {
    var somebody = given.person(team.triage());
    assertThat(
            acting.in(
                Wing.SUPPORT,
                team.idva(),
                () ->
                    messages.send(team.idva(), somebody, Channel.TEXT, NeutralWords.GET_IN_TOUCH)))
        .isEqualTo(refused(MessageRefusal.NO_PLAN));
  }

  @Test
  void followsThePlanAsItIsNow() {
    contacts.agree(team.idva(), id, given.safe(Channel.CALL, "07700 900319"));
    assertThat(send(Channel.TEXT)).isEqualTo(refused(MessageRefusal.NOT_THIS_CHANNEL));
    contacts.agree(team.idva(), id, given.safe(Channel.IN_ROWAN, ""));
    assertThat(send(Channel.IN_ROWAN)).isInstanceOf(SendResult.Done.class);
  }

  @Test
  void sendsNothingForAnOrganisationThatIsNotInvolved() {
    assertThatThrownBy(
            () -> asking.send(team.stranger(), id, Channel.TEXT, NeutralWords.GET_IN_TOUCH))
        .isInstanceOf(NoSuchCase.class);
    assertThat(outbox()).isZero();
  }

  private static final String INSERT =
      """
      insert into messages.outbox (authority_id, id, person_id, plan_number, channel, days, from_time, to_time, words, asked_at, asked_by)
      select authority_id, :id, :person, number, %s, days, from_time, %s, %s, %s, :by from messages.safe_contact
      where authority_id = :authority and person_id = %s\
      """;

  private void isNotTaken(String sql, String by) {
    var person = person().value();
    assertThatThrownBy(() ->
            acting.run(
                Wing.SUPPORT,
                team.idva(),
                () ->
                    jdbc.sql(sql.replace(":now", ":now::timestamptz"))
                        .param("id", UUID.randomUUID())
                        .param("person", person)
                        .param("authority", team.idva().authority().value())
                        .param("by", team.idva().account().value())
                        .param("now", DatabaseTime.of(TestClock.MORNING))
                        .update()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining(by);
  }

  @Test
  void theDatabaseTakesNoMessageByAnotherChannel() {
    isNotTaken(
        INSERT.formatted("'EMAIL'", "to_time", "'GET_IN_TOUCH'", ":now", ":person"),
        "violates foreign key");
  }

  @Test
  void theDatabaseTakesNoMessageAtAnotherHour() {
    isNotTaken(
        INSERT.formatted(
            "channel", "to_time", "'GET_IN_TOUCH'", ":now + interval '8 hours'", ":person"),
        "asked_for_in_safe_hours");
    isNotTaken(
        INSERT.formatted(
            "channel", "'23:59'", "'GET_IN_TOUCH'", ":now + interval '8 hours'", ":person"),
        "violates foreign key");
  }

  @Test
  void theDatabaseTakesNoOtherWords() {
    isNotTaken(
        INSERT.formatted("channel", "to_time", "'Call your support worker'", ":now", ":person"),
        "outbox_words_check");
  }

  @Test
  void theDatabaseTakesNoMessageWithoutAPlan() {
    var planless = given.person(team.triage());
    isNotTaken(
        INSERT
            .formatted("channel", "to_time", "'GET_IN_TOUCH'", ":now", ":person")
            .replace(":id, :person", ":id, '" + planless + "'::uuid"),
        "violates foreign key");
  }

  @Test
  void theDatabaseChangesNoPlanThatWasUsed() {
    assertThatThrownBy(() ->
            acting.run(
                Wing.SUPPORT,
                team.idva(),
                () -> jdbc.sql("update messages.safe_contact set to_time = '23:59'").update()))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void keepsTheNumberSealed() {
    var found =
        acting.in(
            Wing.SUPPORT,
            team.idva(),
            () ->
                jdbc.sql("select encode(details, 'escape') from messages.safe_contact")
                    .query(String.class)
                    .list());
    assertThat(found).isNotEmpty().noneMatch(text -> text.contains("900318"));
  }

  private PromiseFigure figure() {
    var reader = team.council().holder(Office.SCRUTINY_MEMBER);
    return witnesses.stream()
        .map(witness -> witness.now(reader))
        .filter(shown -> shown.promise() == Promise.NO_MESSAGE_THAT_GIVES_SOMEONE_AWAY)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theFigureCountsNoMessageThatLeftByItsPlan() throws Exception {
    send(Channel.TEXT);
    var authority = team.idva().authority();
    DatabaseOwner.run(
        authority,
        "update messages.outbox set sent_at = asked_at, withheld_at = null where authority_id = '"
            + authority
            + "'");
    assertThat(figure().held()).isTrue();
    assertThat(figure().figure()).isEqualTo("0");
  }
}

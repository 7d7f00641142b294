package rowan.support.casework.erasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.retention.AskErasure;
import rowan.foundation.retention.Decisions;
import rowan.foundation.retention.Erasure;
import rowan.foundation.retention.Ground;
import rowan.foundation.retention.RecordType;
import rowan.foundation.retention.Retention;
import rowan.foundation.retention.RetentionRefusal;
import rowan.foundation.retention.RetentionResult;
import rowan.foundation.retention.Schedule;
import rowan.foundation.retention.carryingout.Erasing;
import rowan.foundation.retention.holding.HoldAskedBy;
import rowan.foundation.retention.holding.Holds;
import rowan.foundation.retention.holding.PlaceHold;
import rowan.foundation.vault.Erasures;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.GivenCases;
import rowan.support.casework.lead.CloseCase;
import rowan.support.casework.lead.ClosingReason;
import rowan.support.casework.lead.Closings;
import rowan.support.casework.lead.Outcome;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * The calendar proposes what is over its period, an officer decides, and the rest stays. To see it
 * fail, let {@code Retention.byTheCalendar} decide what it proposes.
 */
@RowanTest
class RetentionTests {

  private static final Duration EIGHT_YEARS = Duration.ofDays(8 * 366);

  @Autowired private GivenCases given;
  @Autowired private Casework casework;
  @Autowired private Closings closings;
  @Autowired private Retention retention;
  @Autowired private Decisions decisions;
  @Autowired private Erasing erasing;
  @Autowired private Holds holds;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private GivenCases.Team team;
  private Actor officer;
  private Actor house;

  @BeforeEach
  void aCouncil() {
    team = given.team();
    officer = team.council().holder(Office.INFORMATION_GOVERNANCE);
    house = Actor.clock(officer.authority());
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private CaseId closed() {
    var id = given.aCase(team);
    closings.close(
        new CloseCase(
            team.idva(),
            id,
            ClosingReason.SUPPORT_FINISHED,
            Outcome.ABUSE_STOPPED,
            "She is well.",
            ""));
    return id;
  }

  private String number(CaseId id) {
    return casework.summary(team.idva(), id).orElseThrow().number();
  }

  private boolean isErased(CaseId id) {
    try {
      return casework.summary(team.idva(), id).isEmpty();
    } catch (Erasures.ErasedPerson gone) {
      return true;
    }
  }

  private Schedule.Line line(RecordType type) {
    return retention.schedule(officer).lines().stream()
        .filter(line -> line.period().type() == type)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void countsFromTheDayThatACaseClosed() {
    closed();
    given.aCase(team); // stays open
    assertThat(line(RecordType.CLOSED_CASE))
        .satisfies(line -> {
          assertThat(line.over()).isZero();
          assertThat(line.nextDue()).contains(LocalDate.of(2037, 3, 5));
          assertThat(line.period().words()).isEqualTo("7 years");
        });
    clock.moveOn(EIGHT_YEARS);
    assertThat(line(RecordType.CLOSED_CASE).over()).isOne();
  }

  @Test
  void erasesWhatAnOfficerApprovedAndNothingElse() {
    var over = closed();
    var open = given.aCase(team);
    clock.moveOn(EIGHT_YEARS);
    var recent = closed();
    var batch = retention.propose(officer, RecordType.CLOSED_CASE).orElseThrow();
    assertThat(retention.propose(officer, RecordType.CLOSED_CASE)).isEmpty();
    assertThat(line(RecordType.CLOSED_CASE).batch()).contains(batch);
    assertThat(decisions.one(officer, batch).orElseThrow().numbers()).containsExactly(number(over));
    erasing.all(house);
    assertThat(isErased(over)).as("before anybody decided").isFalse();

    decisions.decide(officer, batch, true);
    erasing.all(house);
    assertThat(List.of(isErased(over), isErased(open), isErased(recent)))
        .containsExactly(true, false, false);
    assertThat(decisions.one(officer, batch).orElseThrow().erasure().state())
        .isEqualTo(Erasure.State.DONE);
    assertThat(line(RecordType.CLOSED_CASE).over()).isZero();
    assertThat(line(RecordType.CLOSED_CASE).lastDone()).isPresent();
    assertThat(retention.propose(officer, RecordType.CLOSED_CASE)).isEmpty();
  }

  @Test
  void keepsAChildsRecordByAPeriodOfItsOwn() {
    var id = closed();
    clock.moveOn(EIGHT_YEARS);
    decisions.decide(
        officer, retention.propose(officer, RecordType.CLOSED_CASE).orElseThrow(), true);
    erasing.all(house);
    assertThat(isErased(id)).isTrue();
    assertThat(line(RecordType.CHILD))
        .satisfies(line -> {
          assertThat(line.over()).isZero();
          // nine years old in 2030: 25 at the latest on the last day of 2046
          assertThat(line.nextDue()).contains(LocalDate.of(2046, 12, 31));
        });
    clock.moveOn(Duration.ofDays(9 * 366));
    var batch = retention.propose(officer, RecordType.CHILD).orElseThrow();
    decisions.decide(officer, batch, true);
    erasing.all(house);
    assertThat(decisions.one(officer, batch).orElseThrow().erasure().people().erased()).isOne();
    assertThat(line(RecordType.CHILD).nextDue()).contains(LocalDate.of(2051, 12, 31));
  }

  @Test
  void leavesOutWhatIsHeld() {
    var held = closed();
    var other = closed();
    assertThat(
            holds.place(
                new PlaceHold(
                    officer,
                    number(held),
                    "DHR-2030-04",
                    HoldAskedBy.HOMICIDE_REVIEW,
                    "Her chronology.")))
        .isInstanceOf(RetentionResult.Done.class);
    clock.moveOn(EIGHT_YEARS);
    assertThat(line(RecordType.CLOSED_CASE).over()).isOne();
    var batch = retention.propose(officer, RecordType.CLOSED_CASE).orElseThrow();
    assertThat(decisions.one(officer, batch).orElseThrow().numbers())
        .containsExactly(number(other));
    var hold = holds.standing(officer).getFirst();
    assertThat(holds.one(officer, hold.id()).orElseThrow().reason()).isEqualTo("Her chronology.");
  }

  @Test
  void erasesUnattendedOnlyWhereThatWasSwitchedOn() {
    var id = closed();
    retention.set(officer, RecordType.CLOSED_CASE, 12, true, "Cabinet, 1 March 2030, minute 7.");
    clock.moveOn(Duration.ofDays(367));
    var batch = retention.propose(officer, RecordType.CLOSED_CASE).orElseThrow();
    assertThat(decisions.one(officer, batch).orElseThrow().erasure().state())
        .isEqualTo(Erasure.State.UNDER_WAY);
    erasing.all(house);
    assertThat(isErased(id)).isTrue();
    assertThatThrownBy(() ->
            acting.run(
                Wing.FOUNDATION,
                house,
                () -> {
                  var made = UUID.randomUUID();
                  jdbc.sql(
                          """
                          insert into retention.erasure (authority_id, id, record, ground, proposed_at, proposed_by)
                          values (?, ?, 'CHILD', 'PERIOD_OVER', now(), ?)\
                          """)
                      .params(house.authority().value(), made, house.account().value())
                      .update();
                  jdbc.sql(
                          "update retention.erasure set decided_at = now(), decided_by = proposed_by, approved = true, unattended_by = 1 where id = ?")
                      .param(made)
                      .update();
                }))
        .hasMessageContaining("unattended_where_that_was_switched_on");
  }

  @Test
  void refusesToEraseWhatSomebodyWorksWith() {
    var open = given.aCase(team);
    assertThat(
            decisions.ask(
                new AskErasure(officer, number(open), Ground.OBJECTED, true, "She objects.")))
        .isEqualTo(new RetentionResult.Refused(RetentionRefusal.NEEDED));
    assertThat(decisions.ask(new AskErasure(officer, "C-99999", Ground.OBJECTED, true, "Nobody.")))
        .isEqualTo(new RetentionResult.Refused(RetentionRefusal.NO_SUCH_RECORD));
  }

  @Test
  void isForTheInformationGovernanceOfficerAlone() {
    assertThatThrownBy(() -> retention.schedule(team.idva())).isInstanceOf(NotPermitted.class);
    var director = team.council().holder(Office.STRATEGIC_DIRECTOR);
    closed();
    clock.moveOn(EIGHT_YEARS);
    var batch = retention.propose(officer, RecordType.CLOSED_CASE).orElseThrow();
    assertThatThrownBy(() -> decisions.decide(director, batch, true))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> holds.standing(director)).isInstanceOf(NotPermitted.class);
  }
}

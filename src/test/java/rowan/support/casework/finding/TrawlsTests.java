package rowan.support.casework.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.BusyDays.BusyDay;
import rowan.support.casework.DatabaseOwner;
import rowan.support.casework.GivenCases;
import rowan.support.casework.finding.likeness.Fact;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * Who searches for people unusually often is seen by the officers, and what for by nobody. To see
 * it fail, take {@code d.most >= :many} out of {@code BusyDays}.
 */
@RowanTest
@RecordApplicationEvents
class TrawlsTests {

  @Autowired private GivenCases given;
  @Autowired private People people;
  @Autowired private Trawls trawls;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;
  @Autowired private ApplicationEvents events;

  private GivenCases.Team team;
  private Actor officer;

  @BeforeEach
  void aTeam() {
    team = given.team();
    officer = team.council().holder(Office.INFORMATION_GOVERNANCE);
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private void searches(Actor colleague, int times) {
    for (int i = 0; i < times; i++) {
      people.find(colleague, List.of(Fact.name("Any Body" + i)));
    }
  }

  private List<BusyDay> busy() {
    return trawls.page(officer, Optional.empty()).days();
  }

  @Test
  void countsTheSearchesOfWhoMadeManyWithinAnHour() {
    searches(team.idva(), Trawls.MANY_IN_AN_HOUR);
    assertThat(busy())
        .singleElement()
        .satisfies(day -> {
          assertThat(day.name()).isEqualTo(team.idva().name());
          assertThat(day.organisation()).isEqualTo(team.council().authority().name());
          assertThat(day.offices()).containsExactly(Office.IDVA);
          assertThat(day.day()).isEqualTo(LocalDate.now(clock));
          assertThat(day.searches()).isEqualTo(Trawls.MANY_IN_AN_HOUR);
          assertThat(day.most()).isEqualTo(Trawls.MANY_IN_AN_HOUR);
          assertThat(day.refused()).isZero();
          assertThat(day.busiest()).isEqualTo(TestClock.MORNING);
        });
  }

  @Test
  void leavesOutWhoSearchesAsWorkAsksFor() {
    searches(team.idva(), Trawls.MANY_IN_AN_HOUR - 1);
    assertThat(busy()).isEmpty();
  }

  @Test
  void addsUpADayAndKeepsItsBusiestHour() {
    searches(team.idva(), 40);
    clock.moveOn(Duration.ofHours(1));
    searches(team.idva(), 35);
    assertThat(busy())
        .singleElement()
        .satisfies(day -> {
          assertThat(day.searches()).isEqualTo(75);
          assertThat(day.most()).isEqualTo(40);
          assertThat(day.busiest()).isEqualTo(TestClock.MORNING);
        });
  }

  @Test
  void countsWhatWasRefusedAndTellsTheOfficersOnceAnHour() {
    searches(team.idva(), Trawls.MOST_IN_AN_HOUR + 3);
    assertThat(busy()).singleElement().extracting(BusyDay::refused).isEqualTo(3);
    assertThat(told()).isEqualTo(1);
    clock.moveOn(Duration.ofMinutes(61));
    searches(team.idva(), Trawls.MOST_IN_AN_HOUR + 1);
    assertThat(told()).isEqualTo(2);
  }

  private long told() {
    return events.stream(ManySearches.class)
        .filter(new ManySearches(officer.authority())::equals)
        .count();
  }

  @Test
  void tellsNothingOfAnotherCouncil() {
    searches(given.team().idva(), Trawls.MANY_IN_AN_HOUR);
    assertThat(busy()).isEmpty();
  }

  @Test
  void forgetsWhatIsLongAgo() {
    searches(team.idva(), Trawls.MANY_IN_AN_HOUR);
    clock.moveOn(Duration.ofDays(Trawls.DAYS_BACK + 1));
    assertThat(busy()).isEmpty();
  }

  @Test
  void listsMoreThanAPageOfThem() {
    for (int i = 0; i < 27; i++) {
      searched(team.council().holder(Office.IDVA), Trawls.MANY_IN_AN_HOUR);
    }
    var first = trawls.page(officer, Optional.empty());
    var second = trawls.page(officer, first.next());
    assertThat(first.days()).hasSize(25);
    assertThat(second.days()).hasSize(2);
    assertThat(second.next()).isEmpty();
    assertThat(first.days()).doesNotContainAnyElementsOf(second.days());
  }

  /** As many entries of searches, without searching. */
  private void searched(Actor by, int times) {
    acting.run(
        Wing.SUPPORT,
        by,
        () ->
            jdbc.sql(
                    """
                    insert into audit.entry (authority_id, at, kind, what, account_id, organisation_id, offices, subjects)
                    select ?, '2030-03-05T10:00:00Z', 'SEARCH', 'casework.find', ?, ?, 'IDVA', '{}'
                    from generate_series(1, ?)\
                    """)
                .params(
                    by.authority().value(), by.account().value(), by.organisation().value(), times)
                .update());
  }

  @Test
  void isForWhoReadsTheLogAlone() {
    for (var office : List.of(Office.IDVA, Office.ADMINISTRATOR, Office.PROVIDER_MANAGER)) {
      var other = team.council().holder(office);
      assertThatThrownBy(() -> trawls.page(other, Optional.empty()))
          .isInstanceOf(NotPermitted.class);
    }
  }

  @Test
  void countsByTheIndexOfTheRareKinds() throws SQLException {
    searches(team.idva(), 1);
    DatabaseOwner.writeManyLooks(team.idva());
    var plan =
        acting.in(
            Wing.FOUNDATION,
            officer,
            () ->
                jdbc.sql(
                        """
                        explain select count(*) from audit.entry
                        where authority_id = access.authority() and at >= '2030-01-01'
                          and (kind = 'SEARCH' and what = 'casework.find'
                            or kind = 'REFUSAL' and what = 'casework.find-too-often')\
                        """)
                    .query(String.class)
                    .list());
    assertThat(String.join("\n", plan)).contains("entries_of_rare_kinds");
  }
}

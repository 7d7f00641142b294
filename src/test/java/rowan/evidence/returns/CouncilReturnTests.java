package rowan.evidence.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.support.casework.GivenCases;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.RecordUnmet;
import rowan.support.refuge.Refuge;
import rowan.support.refuge.Stays;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.returns.ReturnYear;
import rowan.support.refuge.sanctuary.EndReason;
import rowan.support.refuge.sanctuary.GivenSanctuaries;
import rowan.support.refuge.sanctuary.Sanctuaries;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/** What of a council's annual return may be seen, by whom, and what is written down of it. */
@RowanTest
class CouncilReturnTests {

  private static final ReturnYear YEAR = new ReturnYear(2029);

  @Autowired private GivenRefuges given;
  @Autowired private GivenCases cases;
  @Autowired private Stays stays;
  @Autowired private Refuge refuge;
  @Autowired private GivenSanctuaries homes;
  @Autowired private Sanctuaries sanctuaries;
  @Autowired private CouncilReturn returns;
  @Autowired private Permissions permissions;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private House house;
  private Actor commissioner;

  @Autowired private TestClock clock;

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  @BeforeEach
  void aHouse() {
    house = given.house();
    commissioner = house.team().council().holder(Office.COMMISSIONER);
  }

  private void movedIn(int households) {
    for (int i = 0; i < households; i++) {
      var space = given.space(house, "room " + i, GivenRefuges.FAMILY_ROOM);
      stays.moveIn(house.worker(), given.held(house, given.search(house), space));
    }
  }

  private String seen(String code) {
    return String.valueOf(returns.of(commissioner, YEAR).orElseThrow().figures().get(code));
  }

  @Test
  void fewHouseholdsAreKeptBackAndSpacesAreNot() {
    movedIn(2);
    clock.moveOn(Duration.ofDays(1)); // a day on which they lived there
    assertThat(returns.count(commissioner, YEAR)).isEqualTo(new Counted.Done());
    assertThat(seen("SUPPORTED.HOUSEHOLDS.ALL")).isEqualTo("kept back");
    assertThat(seen("SUPPORTED.HOUSEHOLDS.DISPERSED")).as("not broken down").isEqualTo("kept back");
    assertThat(seen("TURNED_AWAY.HOUSEHOLDS.ALL")).isEqualTo("0");
    assertThat(seen("PEOPLE.WOMEN.REFUGE")).isEqualTo("kept back");
    assertThat(seen("SPACES.AT_END.ALL")).isEqualTo("2");
    assertThat(seen("SPACES.LIVED_IN.REFUGE")).isEqualTo("kept back");
  }

  @Test
  void moreAreRoundedAndEveryLineOfTheReturnIsThere() {
    movedIn(7);
    returns.count(commissioner, YEAR);
    assertThat(seen("SUPPORTED.HOUSEHOLDS.ALL")).isEqualTo("5");
    assertThat(seen("PEOPLE.INDIVIDUALS.REFUGE")).isEqualTo("20");
    var figures = returns.of(commissioner, YEAR).orElseThrow().figures();
    assertThat(figures).doesNotContainKeys("SPACES.DAYS_LIVED_IN.ALL", "SPACES.DAYS_OPEN.ALL");
    assertThat(figures).hasSizeGreaterThan(400);
  }

  @Test
  void homesMadeSafeAndWhoseNoItWasAreSeenAsTheRestIs() {
    for (int i = 0; i < 9; i++) {
      var made = homes.withLocksDone(house.worker(), cases.aCase(house.team()));
      if (i < 7) {
        var why = i == 0 ? EndReason.NOT_SAFE : EndReason.NO_LONGER_NEEDED;
        sanctuaries.end(house.worker(), made.sanctuary(), why, "");
      }
    }
    for (int i = 0; i < 8; i++) {
      var why = i < 6 ? UnmetReason.NO_SPACE : UnmetReason.THEIR_CHOICE;
      refuge.nothingRight(
          new RecordUnmet(house.worker(), given.search(house), why, "Ask the next council"));
    }
    returns.count(commissioner, YEAR);
    assertThat(seen("HOMES.HOUSEHOLDS.ALL")).isEqualTo("10");
    assertThat(seen("HOMES.INDIVIDUALS.ALL")).isEqualTo("25");
    assertThat(seen("HOMES.MEN.ALL")).isEqualTo("0");
    assertThat(seen("HOMES_ENDED.NOT_SAFE.ALL")).isEqualTo("kept back");
    assertThat(seen("HOMES_ENDED.NO_LONGER_NEEDED.ALL")).isEqualTo("kept back");
    assertThat(seen("HOMES_ENDED.HOUSEHOLDS.ALL")).isEqualTo("kept back");
    assertThat(seen("HOMES_UNABLE.HOUSEHOLDS.ALL")).isEqualTo("0");
    assertThat(seen("WHOSE_NO.HOUSEHOLDS.NOT_HOUSED")).isEqualTo("10");
    assertThat(seen("WHOSE_NO.SPACE.ALL")).isEqualTo("5");
    assertThat(seen("WHOSE_NO.SURVIVOR.ALL")).isEqualTo("kept back");
    assertThat(seen("WHOSE_NO.REFUGE.ALL")).isEqualTo("0");
  }

  @Test
  void aCountThatWasKeptBeforeThereWereSuchTablesIsStillSeen() {
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
    var old = returns.of(commissioner, new ReturnYear(2028)).orElseThrow();
    assertThat(old.definitions()).isEqualTo(1);
    assertThat(old.figures().get("SUPPORTED.HOUSEHOLDS.ALL")).hasToString("10");
    assertThat(old.figures().keySet())
        .noneMatch(code -> code.startsWith("HOMES") || code.startsWith("WHOSE_NO"));
  }

  @Test
  void nothingIsSeenOfAYearThatNobodyCounted() {
    assertThat(returns.of(commissioner, YEAR)).isEmpty();
    assertThat(returns.export(commissioner, YEAR)).isEmpty();
    assertThat(entriesOf(commissioner)).isEmpty();
  }

  @Test
  void takingItAwayAndHavingItCountedAreWrittenDown() {
    returns.count(commissioner, YEAR);
    returns.of(commissioner, YEAR);
    returns.export(commissioner, YEAR);
    assertThat(returns.count(commissioner, YEAR)).isInstanceOf(Counted.TooSoon.class);
    assertThat(entriesOf(commissioner))
        .containsExactly("CHANGE returns.count", "EXPORT returns.export");
  }

  private List<String> entriesOf(Actor actor) {
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () ->
            jdbc.sql(
                    "select kind || ' ' || what from audit.entry where account_id = ? order by"
                        + " number")
                .param(actor.account().value())
                .query(String.class)
                .list());
  }

  @ParameterizedTest
  @EnumSource(
      value = Office.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"VISITOR", "CLOCK", "COLLEAGUE"})
  void onlyThosePermittedSeeItAndHaveItCounted(Office office) {
    var actor = house.team().council().holder(office);
    if (permissions.permit(actor, Action.READ_OUTCOMES)) {
      assertThat(returns.of(actor, YEAR)).isEmpty();
    } else {
      assertThatThrownBy(() -> returns.of(actor, YEAR)).isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> returns.export(actor, YEAR)).isInstanceOf(NotPermitted.class);
    }
    if (!permissions.permit(actor, Action.COMPUTE_INDICATORS)) {
      assertThatThrownBy(() -> returns.count(actor, YEAR)).isInstanceOf(NotPermitted.class);
    }
  }
}

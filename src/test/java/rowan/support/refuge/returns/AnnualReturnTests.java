package rowan.support.refuge.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.demo.StoryClock;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Wing;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.casework.file.WorkResult;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.Stays;
import rowan.support.refuge.described.Characteristic;
import rowan.support.refuge.described.DescribeThemselves;
import rowan.support.refuge.described.Description;
import rowan.support.refuge.described.Descriptions;
import rowan.support.refuge.returns.layout.Layout;
import rowan.support.refuge.sanctuary.EndReason;
import rowan.support.refuge.sanctuary.GivenSanctuaries;
import rowan.support.refuge.sanctuary.Sanctuaries;
import rowan.support.refuge.sanctuary.UnableReason;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/** Who may count and read a year, what is left of it in the log, and how often it is counted. */
@NullUnmarked
@RowanTest
class AnnualReturnTests {

  private static final ReturnYear YEAR = new ReturnYear(2029);

  @Autowired private GivenRefuges given;
  @Autowired private GivenCases cases;
  @Autowired private Stays stays;
  @Autowired private Descriptions descriptions;
  @Autowired private GivenSanctuaries homes;
  @Autowired private Sanctuaries sanctuaries;
  @Autowired private ConnectedPeople connected;
  @Autowired private JdbcReturns returns;
  @Autowired private AnnualReturn annual;
  @Autowired private StoryClock story;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private House house;
  private CaseId asha;
  private Actor clock;

  @BeforeEach
  void aMotherWhoMovedIn() {
    house = given.house();
    clock = Actor.clock(house.team().council().authority().id());
    asha = cases.aCase(house.team());
    var hold = given.held(house, given.search(house, asha), given.familyRoom(house));
    assertThat(stays.moveIn(house.worker(), hold)).isInstanceOf(MoveResult.Done.class);
    descriptions.describe(
        new DescribeThemselves(
            house.worker(),
            asha,
            new Description.Said(Set.of(Characteristic.DISABLED), Optional.empty())));
  }

  private Count whole() {
    return done(annual.countCouncil(clock, house.worker().account(), YEAR));
  }

  private static Count done(CountResult result) {
    return ((CountResult.Done) result).count();
  }

  @Test
  void countsWhatTheFrontDoorsWroteDown() {
    var count = whole();
    assertThat(count.figure("SUPPORTED.NEW.REFUGE")).isEqualTo(1);
    assertThat(count.figure("PEOPLE.WOMEN.ALL")).isEqualTo(1);
    assertThat(count.figure("PEOPLE.AGE_0_4.ALL")).isEqualTo(1);
    assertThat(count.figure("PEOPLE.AGE_5_10.ALL")).isEqualTo(1);
    assertThat(count.figure("SUPPORTED_DESCRIBED.DISABLED.ALL")).isEqualTo(1);
    assertThat(count.figure("SPACES.AT_END.ALL")).isEqualTo(1);
    assertThat(annual.ofCouncil(clock, YEAR)).contains(count);
    assertThat(count.figures().keySet())
        .hasSize((int) Layout.tables().stream().mapToLong(table -> table.figures().size()).sum());
  }

  @Test
  void opensEachPersonOnceInOneEntryOfTheLogThatIsTheClocks() {
    long before = lastEntry();
    whole();
    var entries =
        acting.in(
            Wing.FOUNDATION,
            clock,
            () ->
                jdbc.sql(
                        "select kind, what, offices, subjects from audit.entry where number > ?"
                            + " order by number")
                    .param(before)
                    .query((row, number) ->
                        Map.of(
                            "what", row.getString("kind") + " " + row.getString("what"),
                            "offices", row.getString("offices"),
                            "subjects", List.of((Object[]) row.getArray("subjects").getArray())))
                    .list());
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst())
        .containsEntry("what", "LOOK refuge.annual-return")
        .containsEntry("offices", "CLOCK");
    // Herself and her two children.
    assertThat((List<?>) entries.getFirst().get("subjects")).hasSize(3).doesNotHaveDuplicates();
  }

  private long lastEntry() {
    return acting.in(
        Wing.FOUNDATION,
        clock,
        () ->
            jdbc.sql("select coalesce(max(number), 0) from audit.entry")
                .query(Long.class)
                .single());
  }

  @Test
  void countsAWholeCouncilAtMostOnceAWeek() {
    var first = whole();
    var soon = annual.countCouncil(clock, house.worker().account(), YEAR);
    assertThat(soon).isEqualTo(new CountResult.TooSoon(first.at().plus(Duration.ofDays(7))));
    story.at(
        first.at().plus(Duration.ofDays(7)),
        () -> {
          assertThat(annual.countCouncil(clock, house.worker().account(), YEAR))
              .isInstanceOf(CountResult.Done.class);
          return true;
        });
    assertThat(annual.countCouncil(clock, house.worker().account(), new ReturnYear(2028)))
        .as("another year is another count")
        .isInstanceOf(CountResult.Done.class);
  }

  @Test
  void doesNotCountAYearThatHasNotBegun() {
    assertThat(annual.countCouncil(clock, house.worker().account(), new ReturnYear(2030)))
        .isEqualTo(new CountResult.NotBegun());
  }

  @Test
  void nobodyWhoWorksWithPeopleCountsTheWholeCouncilAndNoCommissionerAProvidersPlaces() {
    var commissioner = house.team().council().holder(Office.COMMISSIONER);
    for (var actor : List.of(house.manager(), house.worker(), house.team().triage())) {
      assertThatThrownBy(() -> annual.countCouncil(actor, actor.account(), YEAR))
          .isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> annual.ofCouncil(actor, YEAR)).isInstanceOf(NotPermitted.class);
    }
    for (var actor : List.of(commissioner, house.worker(), house.team().outreach())) {
      assertThatThrownBy(() -> annual.countOwnPlaces(actor, YEAR)).isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> annual.ofOwnPlaces(actor, YEAR)).isInstanceOf(NotPermitted.class);
    }
  }

  @Test
  void aProviderCountsItsOwnPlacesAndSeesNoOther() {
    var council = house.team().council();
    var elsewhere = council.organisation(OrganisationKind.PROVIDER, "Second Gate");
    var other = council.holder(elsewhere, Office.REFUGE_MANAGER, "Refuge manager");
    given.refuge(other, "Birch", "2 Quillwort Row");
    var ours = done(annual.countOwnPlaces(house.manager(), YEAR));
    assertThat(ours.figure("SUPPORTED.HOUSEHOLDS.ALL")).isEqualTo(1);
    assertThat(ours.figure("SUPPORTED_DESCRIBED.DISABLED.ALL")).isEqualTo(1);
    var theirs = done(annual.countOwnPlaces(other, YEAR));
    assertThat(theirs.figure("SUPPORTED.HOUSEHOLDS.ALL")).isZero();
    assertThat(annual.ofOwnPlaces(other, YEAR)).contains(theirs);
  }

  @Test
  void aManagerLearnsNothingOfANewcomerByCountingTwice() {
    var first = done(annual.countOwnPlaces(house.manager(), YEAR));
    assertThat(annual.countOwnPlaces(house.manager(), YEAR))
        .isEqualTo(new CountResult.TooSoon(first.at().plus(Duration.ofDays(7))));
    assertThat(annual.ofOwnPlaces(house.manager(), YEAR)).contains(first);
  }

  @Test
  void aHomeMadeSafeIsWhoseWhoTookItUpAndCountedWhoeverItIsHiddenFrom() {
    var council = house.team().council();
    var ownManager = council.holder(Office.REFUGE_MANAGER);
    homes.withLocksDone(house.worker(), cases.aCase(house.team()));
    var hidden = cases.aCase(house.team());
    var over = homes.withLocksDone(house.worker(), hidden).sanctuary();
    sanctuaries.end(house.worker(), over, EndReason.MOVED_AWAY, "");
    assertThat(connected.shutOut(house.worker(), hidden, ownManager.account()))
        .isEqualTo(new WorkResult.Done());
    var unable = homes.asked(house.worker(), cases.aCase(house.team()), GivenSanctuaries.RENTED);
    sanctuaries.unable(house.worker(), unable, UnableReason.OWNER_REFUSED, "Look for a space");

    for (var count : List.of(whole(), done(annual.countOwnPlaces(ownManager, YEAR)))) {
      assertThat(count.figure("HOMES.HOUSEHOLDS.ALL")).isEqualTo(2);
      assertThat(count.figure("HOMES.WOMEN.ALL")).isEqualTo(2);
      assertThat(count.figure("HOMES.CHILDREN.ALL")).isEqualTo(4);
      assertThat(count.figure("HOMES.INDIVIDUALS.ALL")).isEqualTo(6);
      assertThat(count.figure("HOMES_ENDED.MOVED_AWAY.ALL")).isEqualTo(1);
      assertThat(count.figure("HOMES_UNABLE.OWNER_REFUSED.ALL")).isEqualTo(1);
    }
    var theirs = done(annual.countOwnPlaces(house.manager(), YEAR));
    assertThat(theirs.figure("SUPPORTED.HOUSEHOLDS.ALL")).isEqualTo(1);
    assertThat(theirs.figure("HOMES.HOUSEHOLDS.ALL")).isZero();
    assertThat(theirs.figure("HOMES_UNABLE.HOUSEHOLDS.ALL")).isZero();
  }

  @Test
  void aCountOfAnEarlierVersionHasWhatTheReturnHadThen() {
    var manager = house.manager();
    var now = done(annual.countOwnPlaces(manager, YEAR));
    var figures = new HashMap<>(now.figures());
    figures
        .keySet()
        .removeIf(code ->
            code.startsWith("HOMES")
                || code.startsWith("WHOSE_NO")
                || code.startsWith("ELSEWHERE"));
    var kept = new Count(YEAR, now.at().plusSeconds(1), 1, figures);
    acting.run(Wing.SUPPORT, manager, () -> returns.keep(manager, manager.account(), kept));
    var old = annual.ofOwnPlaces(manager, YEAR).orElseThrow();
    assertThat(old).isEqualTo(kept);
    var view =
        ReturnView.of(code -> OptionalLong.of(Shares.exact(old, code)), old.definitions(), true);
    assertThat(view.tables()).hasSize(9);
    assertThat(view.notYet())
        .containsExactly(
            "Whose ‘no’ it was",
            "Placed with services elsewhere",
            "Supported at home, made safe",
            "Homes made safe that ended, and why",
            "Homes that could not be made safe");
  }

  @Test
  void anotherCouncilsYearIsItsOwn() {
    whole();
    var other = given.house();
    var clockThere = Actor.clock(other.team().council().authority().id());
    assertThat(annual.ofCouncil(clockThere, YEAR)).isEmpty();
    var count = done(annual.countCouncil(clockThere, other.worker().account(), YEAR));
    assertThat(count.figure("SUPPORTED.HOUSEHOLDS.ALL")).isZero();
  }

  @Test
  void aCountOfTheCouncilIsReadByNoStatementOfSomebodyWhoSignsIn() {
    whole();
    annual.countOwnPlaces(house.manager(), YEAR);
    var scopes = "select scope from refuge.return_count";
    assertThat(asked(house.manager(), scopes)).containsExactly(house.team().provider().value());
    assertThat(asked(house.worker(), scopes)).isEmpty();
    assertThat(asked(clock, scopes)).containsExactly(new UUID(0, 0));
    for (var attack :
        List.of(
            "update refuge.return_count set figures = '{}'",
            "delete from refuge.return_count",
            "insert into refuge.return_count select authority_id, '%s', 2025, counted_at, counted_by, 1, '{}' from refuge.return_count"
                .formatted(new UUID(0, 0)))) {
      assertThatThrownBy(
              () -> acting.run(Wing.SUPPORT, house.manager(), () -> jdbc.sql(attack).update()))
          .as(attack)
          .isInstanceOf(DataAccessException.class);
    }
    for (var wing : List.of(Wing.EVIDENCE, Wing.COMMISSIONING, Wing.COUNTING)) {
      assertThatThrownBy(
              () -> acting.in(wing, clock, () -> jdbc.sql(scopes).query(UUID.class).list()))
          .as(wing.name())
          .isInstanceOf(DataAccessException.class);
    }
  }

  private List<UUID> asked(Actor actor, String sql) {
    return acting.in(Wing.SUPPORT, actor, () -> jdbc.sql(sql).query(UUID.class).list());
  }

  @Test
  void beginsItsYearOnTheFirstOfApril() {
    assertThat(ReturnYear.of(TestClock.MORNING.atZone(java.time.ZoneOffset.UTC).toLocalDate()))
        .isEqualTo(YEAR);
    assertThat(ReturnYear.of(java.time.LocalDate.of(2030, 3, 31))).isEqualTo(YEAR);
    assertThat(ReturnYear.of(java.time.LocalDate.of(2030, 4, 1))).isEqualTo(new ReturnYear(2030));
  }
}

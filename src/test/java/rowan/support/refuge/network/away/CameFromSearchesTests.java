package rowan.support.refuge.network.away;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.casework.file.WorkResult;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.LookForSpace;
import rowan.support.refuge.Refuge;
import rowan.support.refuge.Stays;
import rowan.support.refuge.matching.CameFrom;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.returns.AnnualReturn;
import rowan.support.refuge.returns.ComesFrom;
import rowan.support.refuge.returns.ComesFrom.Area;
import rowan.support.refuge.returns.CountResult;
import rowan.support.refuge.returns.ReturnYear;
import rowan.testing.RowanTest;

/** What the annual return is told of where households come from: their area or another, no more. */
@RowanTest
class CameFromSearchesTests {

  @Autowired private GivenRefuges refuges;
  @Autowired private GivenCases cases;
  @Autowired private Refuge refuge;
  @Autowired private Stays stays;
  @Autowired private ComesFrom comesFrom;
  @Autowired private AnnualReturn annual;
  @Autowired private ConnectedPeople connected;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private House house;
  private CaseId asha;

  @BeforeEach
  void aCase() {
    house = refuges.house();
    asha = cases.aCase(house.team());
  }

  private NeedId looked(CaseId caseId, CameFrom from) {
    return refuge
        .look(new LookForSpace(house.worker(), caseId, 0, 0, 0, Needs.NONE, from))
        .orElseThrow();
  }

  private Map<CaseId, Area> of(House council, Collection<CaseId> asked) {
    var clock = Actor.clock(council.worker().authority());
    return acting.in(Wing.SUPPORT, clock, () -> comesFrom.of(clock, asked));
  }

  @ParameterizedTest
  @CsvSource({
    "THIS_AREA, HERE",
    "ENGLAND, ELSEWHERE",
    "UNITED_KINGDOM, ELSEWHERE",
    "ABROAD, ELSEWHERE"
  })
  void tellsTheAreaAndNotHowFarAway(CameFrom said, Area told) {
    looked(asha, said);
    assertThat(of(house, List.of(asha))).containsExactly(Map.entry(asha, told));
  }

  @Test
  void isNotToldWhereNoSearchSaid() {
    var neverLookedFor = cases.aCase(house.team());
    looked(asha, CameFrom.NOT_SAID);
    assertThat(of(house, List.of(asha, neverLookedFor))).isEmpty();
    assertThat(of(house, List.of())).isEmpty();
  }

  @Test
  void isWhatTheLastSearchThatSaidSoTold() {
    looked(asha, CameFrom.THIS_AREA);
    looked(asha, CameFrom.ENGLAND);
    assertThat(of(house, List.of(asha))).containsEntry(asha, Area.ELSEWHERE);
    looked(asha, CameFrom.THIS_AREA);
    looked(asha, CameFrom.NOT_SAID);
    assertThat(of(house, List.of(asha))).containsEntry(asha, Area.HERE);
  }

  @Test
  void isNotTakenAwayByASearchOfBeforeItWasAsked() {
    looked(asha, CameFrom.ABROAD);
    acting.run(
        Wing.SUPPORT,
        house.worker(),
        () ->
            jdbc.sql(
                    """
                    insert into refuge.need (authority_id, id, case_id, person_id, women, men, others, step_free, pets,
                      account_id, at)
                    select authority_id, ?, case_id, person_id, 0, 0, 0, false, false, account_id, ?
                    from refuge.need where case_id = ?\
                    """)
                .params(
                    UUID.randomUUID(),
                    DatabaseTime.of(Instant.parse("2031-01-01T00:00:00Z")),
                    asha.value())
                .update());
    assertThat(of(house, List.of(asha))).containsEntry(asha, Area.ELSEWHERE);
  }

  @Test
  void isToldOfTheCasesThatAreAskedForAndOfNoOtherCouncil() {
    var other = cases.aCase(house.team());
    looked(asha, CameFrom.ENGLAND);
    looked(other, CameFrom.THIS_AREA);
    assertThat(of(house, List.of(other))).containsExactly(Map.entry(other, Area.HERE));
    assertThat(of(refuges.house(), List.of(asha, other))).isEmpty();
  }

  @Test
  void isToldTheClockOfACaseThatIsHiddenFromAColleague() {
    looked(asha, CameFrom.ENGLAND);
    assertThat(connected.shutOut(house.worker(), asha, house.manager().account()))
        .isEqualTo(new WorkResult.Done());
    assertThat(of(house, List.of(asha))).containsEntry(asha, Area.ELSEWHERE);
  }

  @Test
  void standsInTheReturnByWhoMovedIn() {
    var here = cases.aCase(house.team());
    var untold = cases.aCase(house.team());
    var said = Map.of(asha, CameFrom.ENGLAND, here, CameFrom.THIS_AREA, untold, CameFrom.NOT_SAID);
    said.forEach((caseId, from) -> {
      var space = refuges.space(house, "room of " + from, GivenRefuges.FAMILY_ROOM);
      stays.moveIn(house.worker(), refuges.held(house, looked(caseId, from), space));
    });
    var counted =
        annual.countCouncil(
            Actor.clock(house.worker().authority()),
            house.worker().account(),
            new ReturnYear(2029));
    var count = ((CountResult.Done) counted).count();
    assertThat(count.figure("SUPPORTED.FROM_HERE.ALL")).isEqualTo(1);
    assertThat(count.figure("SUPPORTED.FROM_ELSEWHERE.REFUGE")).isEqualTo(1);
    assertThat(count.figure("SUPPORTED.FROM_NOT_KNOWN.ALL")).isEqualTo(1);
  }
}

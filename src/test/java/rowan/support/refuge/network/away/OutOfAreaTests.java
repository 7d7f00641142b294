package rowan.support.refuge.network.away;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Dates;
import rowan.support.casework.DatabaseOwner;
import rowan.support.casework.GivenCases;
import rowan.support.casework.finding.GivenClosing;
import rowan.support.casework.lead.Closings;
import rowan.support.refuge.Destination;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.LookForSpace;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.Refuge;
import rowan.support.refuge.Stays;
import rowan.support.refuge.matching.CameFrom;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.network.GivenNetwork;
import rowan.support.refuge.network.MemberId;
import rowan.support.refuge.network.NetworkMembers;
import rowan.support.refuge.network.signing.SigningKey;
import rowan.support.refuge.places.SpaceId;
import rowan.testing.RowanTest;

/** Who came from another area and who went to one is counted; whose it was and where is sealed. */
@RowanTest
class OutOfAreaTests {

  private static final Dates OF_THE_YEAR =
      new Dates(LocalDate.of(2030, 1, 1), LocalDate.of(2030, 12, 31));
  private static final Dates OF_ANOTHER =
      new Dates(LocalDate.of(2029, 1, 1), LocalDate.of(2029, 12, 31));

  @Autowired private GivenRefuges refuges;
  @Autowired private GivenCases cases;
  @Autowired private GivenNetwork given;
  @Autowired private NetworkMembers members;
  @Autowired private Elsewhere elsewhere;
  @Autowired private OutOfArea outOfArea;
  @Autowired private Refuge refuge;
  @Autowired private Closings closings;
  @Autowired private Stays stays;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private House house;
  private MemberId member;

  @BeforeEach
  void aMember() {
    house = refuges.house();
    given.joined(house);
    member = given.confirmed(house, "Southshire", "https://southshire.example", SigningKey.make());
  }

  private OutOfAreaCounts counts(Dates period) {
    return outOfArea.of(Actor.clock(house.worker().authority()), period);
  }

  private PlacedResult place(Actor by, NeedId need, String region) {
    return elsewhere.place(new PlaceElsewhere(by, need, member, Optional.of(region)));
  }

  private NeedId lookedFor(CameFrom from) {
    return refuge
        .look(
            new LookForSpace(house.worker(), cases.aCase(house.team()), 0, 0, 0, Needs.NONE, from))
        .orElseThrow();
  }

  private void movedIn(CameFrom from, SpaceId space) {
    stays.moveIn(house.worker(), refuges.held(house, lookedFor(from), space));
  }

  private List<String> rows(String sql) {
    return acting.in(Wing.SUPPORT, house.worker(), () -> jdbc.sql(sql).query(String.class).list());
  }

  @Test
  void countsWhoWasPlacedOutsideOnceForASearch() {
    var need = refuges.search(house);
    assertThat(place(house.worker(), need, "coast")).isInstanceOf(PlacedResult.Done.class);
    assertThat(place(house.worker(), need, "hills"))
        .isEqualTo(new PlacedResult.Refused(PlacedResult.Why.ALREADY));
    place(house.worker(), refuges.search(house), "12 High Street");
    assertThat(counts(OF_THE_YEAR).out())
        .containsExactly(new OutOfAreaCounts.Out("Southshire", new OutOfAreaCounts.Moved(2, 2, 4)));
    assertThat(counts(OF_THE_YEAR).placedOutside().people()).isEqualTo(6);
    assertThat(counts(OF_ANOTHER).out()).isEmpty();
  }

  @Test
  void keepsWhereSheWentSealedAndTheCountWithoutHer() {
    var need = refuges.search(house);
    place(house.worker(), need, "coast");
    assertThat(rows("select encode(place, 'escape') from refuge.placed_elsewhere"))
        .singleElement()
        .asString()
        .doesNotContain("Southshire", "coast");
    assertThat(
            rows(
                """
                select column_name from information_schema.columns
                where table_schema = 'refuge' and table_name = 'out_of_area'\
                """))
        .doesNotContain("case_id", "person_id", "need_id", "account_id", "at", "on_day", "region");
    assertThat(rows("select in_month::text from refuge.out_of_area"))
        .as("which day it was")
        .allSatisfy(month -> assertThat(month).endsWith("-01"));
    var byTime =
        "select id::text from refuge.out_of_area where substring(id::text from 15 for 1) = '7'";
    assertThat(rows(byTime)).as("ids that tell the moment").isEmpty();
  }

  @Test
  void isNotThereForWhoIsNotInvolvedAndNotForAMemberThatIsStopped() {
    var need = refuges.search(house);
    assertThat(place(house.team().stranger(), need, "coast"))
        .isInstanceOf(PlacedResult.NotThere.class);
    GivenNetwork.done(members.suspend(house.manager(), member));
    assertThat(place(house.worker(), need, "coast"))
        .isEqualTo(new PlacedResult.Refused(PlacedResult.Why.NO_MEMBER));
    assertThat(rows("select id::text from refuge.out_of_area")).isEmpty();
  }

  @Test
  void countsWhoCameByHowFarAndAMoveWithinUsNotAgain() {
    var first = refuges.space(house, "room 1", GivenRefuges.FAMILY_ROOM);
    var second = refuges.space(house, "room 2", GivenRefuges.FAMILY_ROOM);
    var third = refuges.space(house, "room 3", GivenRefuges.FAMILY_ROOM);
    movedIn(CameFrom.ENGLAND, first);
    movedIn(CameFrom.THIS_AREA, second);
    var need = lookedFor(CameFrom.ABROAD);
    var stay =
        ((MoveResult.Done) stays.moveIn(house.worker(), refuges.held(house, need, third))).id();
    stays.moveOut(house.worker(), stay, Destination.SETTLED_SOCIAL);
    assertThat(counts(OF_THE_YEAR).in())
        .containsExactly(
            new OutOfAreaCounts.In(CameFrom.ABROAD, new OutOfAreaCounts.Moved(1, 1, 2)),
            new OutOfAreaCounts.In(CameFrom.ENGLAND, new OutOfAreaCounts.Moved(1, 1, 2)),
            new OutOfAreaCounts.In(CameFrom.THIS_AREA, new OutOfAreaCounts.Moved(1, 1, 2)));
    assertThat(counts(OF_THE_YEAR).fromOutside()).isEqualTo(new OutOfAreaCounts.Moved(2, 2, 4));
    assertThat(counts(OF_ANOTHER).in()).isEmpty();
  }

  @Test
  void countsAMoveToAnotherSpaceOfOursNoSecondTime() {
    var first = refuges.space(house, "room 1", GivenRefuges.FAMILY_ROOM);
    var second = refuges.space(house, "room 2", GivenRefuges.FAMILY_ROOM);
    var caseId = cases.aCase(house.team());
    for (var space : List.of(first, second)) {
      var need =
          refuge
              .look(
                  new LookForSpace(
                      house.worker(), caseId, 0, 0, 0, Needs.NONE, CameFrom.UNITED_KINGDOM))
              .orElseThrow();
      assertThat(stays.moveIn(house.worker(), refuges.held(house, need, space)))
          .isInstanceOf(MoveResult.Done.class);
    }
    assertThat(counts(OF_THE_YEAR).in())
        .containsExactly(
            new OutOfAreaCounts.In(CameFrom.UNITED_KINGDOM, new OutOfAreaCounts.Moved(1, 1, 2)));
  }

  @Test
  void countsWhatNobodySaidAsNotSaid() {
    var room = refuges.space(house, "room 1", GivenRefuges.FAMILY_ROOM);
    stays.moveIn(house.worker(), refuges.held(house, refuges.search(house), room));
    assertThat(counts(OF_THE_YEAR).in())
        .singleElement()
        .satisfies(one -> assertThat(one.from()).isEqualTo(CameFrom.NOT_SAID));
    assertThat(counts(OF_THE_YEAR).fromOutside()).isEqualTo(OutOfAreaCounts.Moved.NONE);
  }

  @Test
  void isCountedForThoseWhoComputeIndicators() {
    assertThatThrownBy(() -> outOfArea.of(house.worker(), OF_THE_YEAR))
        .isInstanceOf(NotPermitted.class);
  }

  /** To see it fail, leave out {@code CASE_CLOSED}: it was counted, and promised to a timeline. */
  @Test
  void countsNobodyWhoseCaseIsClosed() {
    var caseId = cases.aCase(house.team());
    var need = refuges.search(house, caseId);
    closings.close(GivenClosing.of(house.worker(), caseId));
    assertThat(place(house.worker(), need, "coast"))
        .isEqualTo(new PlacedResult.Refused(PlacedResult.Why.CASE_CLOSED));
    assertThat(rows("select id::text from refuge.out_of_area")).isEmpty();
  }

  @Test
  void logsNoChangeWhereItWasRecordedAlready() throws SQLException {
    var need = refuges.search(house);
    place(house.worker(), need, "coast");
    int changes = changes();
    assertThat(place(house.worker(), need, "hills")).isInstanceOf(PlacedResult.Refused.class);
    assertThat(changes()).isEqualTo(changes);
  }

  private int changes() throws SQLException {
    return DatabaseOwner.wouldSay(
            house.worker().authority(),
            "select count(*) from audit.entry where authority_id = ? and what = 'refuge.placed-elsewhere' and kind = 'CHANGE'")
        .getFirst()
        .intValue();
  }
}

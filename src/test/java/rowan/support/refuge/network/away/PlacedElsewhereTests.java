package rowan.support.refuge.network.away;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.support.casework.DatabaseOwner;
import rowan.support.casework.GivenCases;
import rowan.support.casework.finding.GivenClosing;
import rowan.support.casework.lead.Closings;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.network.GivenNetwork;
import rowan.support.refuge.network.MemberId;
import rowan.support.refuge.network.NetworkMembers;
import rowan.support.refuge.network.signing.SigningKey;
import rowan.testing.RowanTest;

/** Who came from another area and who went to one is counted; whose it was and where is sealed. */
@RowanTest
class PlacedElsewhereTests {

  @Autowired private GivenRefuges refuges;
  @Autowired private GivenCases cases;
  @Autowired private GivenNetwork given;
  @Autowired private NetworkMembers members;
  @Autowired private Elsewhere elsewhere;
  @Autowired private Closings closings;
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

  private PlacedResult place(Actor by, NeedId need, String region) {
    return elsewhere.place(new PlaceElsewhere(by, need, member, Optional.of(region)));
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
    assertThat(rows("select adults || ' and ' || children from refuge.out_of_area"))
        .containsExactly("1 and 2", "1 and 2");
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

  /** To see it fail, leave {@code placed_elsewhere} out of the second lock (V793). */
  @Test
  void isWrittenByNobodyWhoTakesNoPartInTheCaseWhateverStatementTheySend() {
    var need = refuges.search(house);
    var statement =
        """
        insert into refuge.placed_elsewhere (authority_id, id, need_id, case_id, person_id, place, account_id, at)
        select authority_id, gen_random_uuid(), id, case_id, person_id, ?, account_id, at from refuge.need where id = ?\
        """;
    assertThat(written(house.worker(), statement, need)).isEqualTo(1);
    var other = refuges.search(house);
    assertThatThrownBy(() -> written(house.team().stranger(), statement, other))
        .hasRootCauseMessage(
            "ERROR: new row violates row-level security policy \"of_an_organisation_involved\" for table"
                + " \"placed_elsewhere\"");
  }

  private int written(Actor by, String statement, NeedId need) {
    return acting.in(
        Wing.SUPPORT, by, () -> jdbc.sql(statement).params(new byte[64], need.value()).update());
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

package rowan.support.casework.glass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.promises.WholeDatabase;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.DatabaseOwner;
import rowan.support.casework.GivenCases;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.casework.page.CasePage;
import rowan.support.casework.page.CasePages;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * Emergencies, seen from both sides. To see them fail, take the clause about {@code only_account}
 * out of the policy {@code own_part} in V572.
 */
@RowanTest
class BrokenGlassTests {

  private static final String REASON = "She is on the line, he is at the door, nobody answers.";

  @Autowired private GivenCases given;
  @Autowired private BrokenGlass glass;
  @Autowired private GlassReviews reviews;
  @Autowired private Casework casework;
  @Autowired private CasePages pages;
  @Autowired private ConnectedPeople connected;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private GivenCases.Team team;
  private CaseId id;
  private long number;
  private Actor officer;

  @BeforeEach
  void aCaseOfAnotherOrganisation() {
    team = given.team();
    id = given.aCase(team);
    number = Long.parseLong(casework.summary(team.idva(), id).orElseThrow().number().substring(2));
    officer = team.council().holder(Office.INFORMATION_GOVERNANCE);
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private BreakGlassResult broken(Actor by) {
    return glass.open(new BreakGlass(by, number, REASON));
  }

  private Actor colleagueOf(Actor actor) {
    return team.council().holder(actor.organisation(), Office.SUPPORT_WORKER, "Outreach worker");
  }

  @Test
  void opensTheCaseToThatAccountAlone() {
    assertThat(pages.page(team.stranger(), id)).isEmpty();
    assertThat(broken(team.stranger()))
        .isInstanceOfSatisfying(
            BreakGlassResult.Open.class,
            open ->
                assertThat(open.until())
                    .isBetween(
                        clock.instant().plus(Duration.ofMinutes(59)),
                        clock.instant().plus(Duration.ofMinutes(60))));
    var page = pages.page(team.stranger(), id).orElseThrow();
    assertThat(page.happenings())
        .extracting(CasePage.Happened::words)
        .contains("He waited outside the school again and said what he would do.");
    assertThat(pages.page(colleagueOf(team.stranger()), id)).isEmpty();
  }

  @Test
  void tellsThoseWhoWorkTheCase() {
    broken(team.stranger());
    assertThat(pages.page(team.idva(), id).orElseThrow().happenings().getFirst())
        .extracting(CasePage.Happened::title, CasePage.Happened::words)
        .containsExactly("Opened in an emergency", "By " + team.stranger().name() + ".");
  }

  @Test
  void endsAfterAnHour() {
    broken(team.stranger());
    clock.moveOn(Duration.ofMinutes(59));
    glass.endWhatIsOver(Actor.clock(officer.authority()));
    assertThat(pages.page(team.stranger(), id)).isPresent();
    clock.moveOn(Duration.ofMinutes(2));
    glass.endWhatIsOver(Actor.clock(officer.authority()));
    assertThat(pages.page(team.stranger(), id)).isEmpty();
  }

  /** The test's clock is years ahead of the database's: its owner turns the hour back. */
  @Test
  void isShutByTheDatabaseItselfOnceItsHourIsOver() throws Exception {
    broken(team.stranger());
    assertThat(
            DatabaseOwner.run(
                officer.authority(),
                """
                alter table casework.involvement drop constraint by_broken_glass;
                update casework.involvement set expires_at = now() - interval '1 second' where only_account is not null;
                """))
        .isNotNegative();
    assertThat(pages.page(team.stranger(), id)).isEmpty();
  }

  @Test
  void givesNoRightToBringTheirOrganisationIn() {
    broken(team.stranger());
    assertThatThrownBy(() -> casework.involve(team.stranger(), id, team.stranger().organisation()))
        .isInstanceOf(DataAccessException.class);
    assertThat(pages.page(colleagueOf(team.stranger()), id)).isEmpty();
  }

  @Test
  void letsNobodyTakeAPartWithoutAReason() {
    assertThatThrownBy(() ->
            acting.run(
                Wing.BREAKING_GLASS,
                team.stranger(),
                () ->
                    jdbc.sql(
                            """
                            insert into casework.involvement (authority_id, case_id, organisation_id, from_at, only_account, expires_at)
                            values (?, ?, ?, now(), ?, now() + interval '1 hour')\
                            """)
                        .params(
                            officer.authority().value(),
                            id.value(),
                            team.stranger().organisation().value(),
                            team.stranger().account().value())
                        .update()))
        .hasMessageContaining("of_one_account_with_a_reason");
  }

  @Test
  void breaksNoGlassWhereTheDoorIsOpen() {
    assertThat(broken(team.otherIdva())).isEqualTo(new BreakGlassResult.OpenAnyway(id));
    assertThat(reviews.all(officer)).isEmpty();
  }

  @Test
  void isNoWayInForWhoIsConnected() {
    connected.shutOut(team.idva(), id, team.stranger().account());
    assertThat(broken(team.stranger())).isEqualTo(new BreakGlassResult.NoSuchCase());
    assertThat(glass.open(new BreakGlass(team.stranger(), number + 1_000, REASON)))
        .isEqualTo(new BreakGlassResult.NoSuchCase());
  }

  @Test
  void endsAtOnceForWhoTurnsOutToBeConnected() {
    broken(team.stranger());
    connected.shutOut(team.idva(), id, team.stranger().account());
    assertThat(pages.page(team.stranger(), id)).isEmpty();
  }

  @Test
  void waitsForAReviewWithinTwoWorkingDays() {
    broken(team.stranger());
    assertThat(reviews.all(officer))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.reason()).isEqualTo(REASON);
          assertThat(one.byName()).isEqualTo(team.stranger().name());
          assertThat(one.due()).isEqualTo(LocalDate.of(2030, 3, 7)); // from Tuesday the fifth
        });
    assertThat(reviews.overdue(officer)).isZero();
    clock.moveOn(Duration.ofDays(3));
    assertThat(reviews.overdue(officer)).isOne();
    var waiting = reviews.all(officer).getFirst().id();
    assertThat(reviews.review(officer, waiting, Finding.NOT_NEEDED, "The lead was on call."))
        .isTrue();
    assertThat(reviews.overdue(officer)).isZero();
    assertThat(reviews.all(officer).getFirst().finding()).contains(Finding.NOT_NEEDED);
    assertThat(reviews.review(officer, waiting, Finding.NEEDED, "Again.")).isFalse();
  }

  @Test
  void isReviewedByNobodyForThemselves() {
    var both =
        team.council()
            .holder(team.stranger().organisation(), Office.SUPPORT_WORKER, "Outreach worker");
    broken(both);
    var asOfficer =
        new Actor(
            both.authority(),
            both.account(),
            both.organisation(),
            java.util.Set.of(Office.INFORMATION_GOVERNANCE),
            both.name(),
            "");
    var waiting = reviews.all(officer).getFirst().id();
    assertThat(reviews.review(asOfficer, waiting, Finding.NEEDED, "Mine.")).isFalse();
  }

  @Test
  void isReviewedByNoOtherOffice() {
    assertThatThrownBy(() -> reviews.all(team.idva())).isInstanceOf(NotPermitted.class);
  }

  @Test
  void keepsTheReasonSealed() throws Exception {
    broken(team.stranger());
    assertThat(WholeDatabase.tablesHolding("he is at the door")).isEmpty();
  }
}

package rowan.support.casework.connected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.promises.WholeDatabase;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.GivenCases;
import rowan.support.casework.OpenRefusal;
import rowan.support.casework.OpenResult;
import rowan.support.casework.file.NoSuchCase;
import rowan.support.casework.file.WorkRefusal;
import rowan.support.casework.file.WorkResult;
import rowan.support.casework.lead.Handovers;
import rowan.support.casework.lead.ProposeHandover;
import rowan.support.casework.page.CaseFilter;
import rowan.support.casework.page.CasePages;
import rowan.support.casework.page.Caseloads;
import rowan.support.casework.page.TodaysWork;
import rowan.support.casework.plan.Plans;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * A colleague who is connected with somebody in a case has no such case. To see these fail, take
 * {@code access.account() <> all (shut_out)} out of the policy {@code own_part} in V570.
 */
@RowanTest
class ConnectedPeopleTests {

  private static final WorkResult DONE = new WorkResult.Done();

  @Autowired private GivenCases given;
  @Autowired private ConnectedPeople connected;
  @Autowired private Declarations declarations;
  @Autowired private Comparing comparing;
  @Autowired private Casework casework;
  @Autowired private CasePages pages;
  @Autowired private Caseloads caseloads;
  @Autowired private TodaysWork today;
  @Autowired private Plans plans;
  @Autowired private Handovers handovers;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private GivenCases.Team team;
  private CaseId id;

  @BeforeEach
  void aCaseLedByAnIdva() {
    team = given.team();
    id = given.aCase(team);
  }

  private WorkResult name(Actor by, String name) {
    return connected.add(new AddConnected(by, id, Relation.WHO_HURTS, name));
  }

  private void assertNotThere(Actor colleague) {
    assertThat(pages.page(colleague, id)).isEmpty();
    assertThat(casework.summary(colleague, id)).isEmpty();
    assertThat(plans.plan(colleague, id)).isEmpty();
    assertThat(connected.of(colleague, id)).isEmpty();
    assertThat(caseloads.page(colleague, CaseFilter.ALL, Optional.empty()).rows()).isEmpty();
    assertThat(today.of(colleague).due()).isEmpty();
    assertThat(today.of(colleague).asked()).isEmpty();
    assertThat(today.of(colleague).waiting()).isEmpty();
    assertThatThrownBy(() -> plans.addGoal(colleague, id, "x")).isInstanceOf(NoSuchCase.class);
    assertThat(tablesThatKnowTheCase(colleague)).isEmpty();
  }

  /** Read with plain SQL, by the support wing's own role, in the colleague's name. */
  private List<String> tablesThatKnowTheCase(Actor colleague) {
    return acting.in(
        Wing.SUPPORT,
        colleague,
        () -> {
          var known = new ArrayList<String>();
          var tables =
              jdbc.sql(
                      """
                      select a.attrelid::regclass::text from pg_attribute a join pg_class c on c.oid = a.attrelid
                      join pg_namespace n on n.oid = c.relnamespace
                      where a.attname = 'case_id' and c.relkind = 'r' and n.nspname not like 'pg\\_%'
                        and has_column_privilege(c.oid, a.attnum, 'select')\
                      """)
                  .query(String.class)
                  .list();
          assertThat(tables)
              .contains("casework.opening", "casework.course", "casework.involvement");
          for (var table : tables) {
            long rows =
                jdbc.sql("select count(*) from " + table + " where case_id = ?")
                    .param(id.value())
                    .query(Long.class)
                    .single();
            if (rows > 0) {
              known.add(table);
            }
          }
          return known;
        });
  }

  @Test
  void hidesTheCaseFromAColleagueOfTheSameName() {
    assertThat(pages.page(team.otherIdva(), id)).isPresent();
    assertThat(name(team.idva(), team.otherIdva().name().toUpperCase(java.util.Locale.UK)))
        .isEqualTo(DONE);
    assertNotThere(team.otherIdva());
    assertThat(pages.page(team.idva(), id)).isPresent();
    assertThat(connected.of(team.idva(), id).orElseThrow().shutOut())
        .extracting(ConnectedView.ShutOut::why)
        .containsExactly(Why.BEARS_THE_NAME);
  }

  @Test
  void hidesItFromAColleagueWhoIsNamedByHand() {
    assertThat(connected.shutOut(team.idva(), id, team.otherIdva().account())).isEqualTo(DONE);
    assertNotThere(team.otherIdva());
  }

  @Test
  void hidesItFromWhoSaidThatTheyKnowThePersonHelped() {
    declarations.declare(team.otherIdva(), "Asha Khan");
    assertNotThere(team.otherIdva());
    assertThat(declarations.own(team.otherIdva())).hasSize(1);
  }

  @Test
  void hidesItFromWhoSaidBeforeThatTheyKnowSomebodyNamedLater() {
    declarations.declare(team.otherIdva(), "Daniel Price");
    assertThat(pages.page(team.otherIdva(), id)).isPresent();
    name(team.idva(), "Daniel M. Price");
    assertNotThere(team.otherIdva());
  }

  @Test
  void hidesANewCaseFromWhoSaidThatTheyKnowThem() {
    var other = given.team();
    declarations.declare(other.otherIdva(), "asha khan");
    team = other;
    id = given.aCase(other);
    assertNotThere(other.otherIdva());
  }

  @Test
  void letsNobodyLeadANewCaseOfSomebodyTheyKnow() {
    declarations.declare(team.otherIdva(), "Asha Khan");
    var command = given.command(team, given.person(team.triage()), team.otherIdva().account());
    assertThat(casework.open(command)).isEqualTo(new OpenResult.Refused(OpenRefusal.ANOTHER_LEAD));
  }

  @Test
  void hidesItFromAColleagueWhoJoinsLater() {
    name(team.idva(), "Robin Newcomer");
    var newcomer =
        team.council().named("Robin Newcomer", team.council().organisation(), Office.IDVA, "IDVA");
    comparing.compareNew(Actor.clock(newcomer.authority()));
    assertNotThere(newcomer);
  }

  @Test
  void letsAColleagueOfTheSameOrganisationLeadAtOnce() {
    declarations.declare(team.idva(), "Asha Khan");
    assertNotThere(team.idva());
    var page = pages.page(team.otherIdva(), id).orElseThrow();
    assertThat(page.led()).isTrue();
    assertThat(page.leads().getLast().name()).isEqualTo(team.otherIdva().name());
  }

  @Test
  void takesBackAHandoverThatWaitsForThem() {
    handovers.propose(proposal(team.outreach()));
    assertThat(today.of(team.outreach()).asked()).hasSize(1);
    connected.shutOut(team.idva(), id, team.outreach().account());
    assertNotThere(team.outreach());
  }

  @Test
  void refusesToHandTheCaseToThem() {
    connected.shutOut(team.idva(), id, team.outreach().account());
    assertThat(handovers.propose(proposal(team.outreach())))
        .isEqualTo(new WorkResult.Refused(WorkRefusal.HIDDEN_FROM_THEM));
  }

  private ProposeHandover proposal(Actor to) {
    return new ProposeHandover(
        team.idva(), id, to.account(), "All of it.", LocalDate.now(clock), false, true, false);
  }

  @Test
  void staysHiddenWhenTheirOrganisationIsBroughtIn() {
    connected.shutOut(team.idva(), id, team.outreach().account());
    casework.involve(team.idva(), id, team.provider());
    assertNotThere(team.outreach());
  }

  @Test
  void showsItAgainToWhoOnlyHasTheSameName() {
    name(team.idva(), team.otherIdva().name());
    assertThat(
            connected.letIn(team.idva(), id, team.otherIdva().account(), "Born in another decade."))
        .isEqualTo(DONE);
    assertThat(pages.page(team.otherIdva(), id)).isPresent();
    name(team.idva(), team.otherIdva().name());
    assertThat(pages.page(team.otherIdva(), id)).isPresent();
  }

  /** A search for a place and a referral that became the case, as the other rooms keep them. */
  private void aNeedAndAReferral() {
    acting.run(
        Wing.SUPPORT,
        team.triage(),
        () -> {
          jdbc.sql(
                  """
                  insert into refuge.need (authority_id, id, case_id, person_id, women, men, others, step_free, pets, account_id, at)
                  values (:authority, gen_random_uuid(), :case, gen_random_uuid(), 0, 0, 0, false, false, :by, now())\
                  """)
              .param("authority", team.council().authority().id().value())
              .param("case", id.value())
              .param("by", team.triage().account().value())
              .update();
          jdbc.sql(
                  """
                  insert into frontdoor.referral (authority_id, id, person_id, asker, urgency, language, received_at, account_id,
                    organisation_id, reference, ticket, told, state, taken_by, taken_at, decided_by, decided_at, case_id, lead_id)
                  values (:authority, gen_random_uuid(), gen_random_uuid(), 'POLICE', 2, 'en', now(), :by,
                    :organisation, gen_random_uuid()::text, gen_random_uuid(), '', 'ACCEPTED', :by, now(), :by, now(), :case, :by)\
                  """)
              .param("authority", team.council().authority().id().value())
              .param("case", id.value())
              .param("by", team.triage().account().value())
              .param("organisation", team.triage().organisation().value())
              .update();
        });
  }

  /** To see this fail, drop a policy {@code not_of_a_hidden_case} of V571. */
  @Test
  void hidesWhatOtherRoomsKnowOfIt() {
    aNeedAndAReferral();
    assertThat(tablesThatKnowTheCase(team.otherIdva()))
        .contains("refuge.need", "frontdoor.referral");
    connected.shutOut(team.idva(), id, team.otherIdva().account());
    assertNotThere(team.otherIdva());
  }

  @Test
  void keepsNoNameThatCanBeRead() throws Exception {
    name(team.idva(), "Cornelius Blackwater");
    declarations.declare(team.otherIdva(), "Petronella Blackwater");
    assertThat(WholeDatabase.tablesHolding("Blackwater")).isEmpty();
  }
}

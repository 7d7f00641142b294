package rowan.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.commissioning.decisions.Act;
import rowan.commissioning.decisions.Act.AwardContract;
import rowan.commissioning.decisions.Act.CreateTender;
import rowan.commissioning.decisions.Act.ExtendContract;
import rowan.commissioning.decisions.AuthorityRefusal;
import rowan.commissioning.decisions.AuthorityResult;
import rowan.commissioning.decisions.AuthorityResult.Granted;
import rowan.commissioning.decisions.AuthorityResult.Refused;
import rowan.commissioning.decisions.Deed;
import rowan.commissioning.decisions.DeedKind;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.decisions.Mandates;
import rowan.commissioning.decisions.Recorded;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Delegate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Extend;
import rowan.commissioning.decisions.recording.Decisions;
import rowan.commissioning.decisions.recording.ReviewResult;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Term;
import rowan.testing.Council;
import rowan.testing.RowanTest;

/**
 * No act without authority: what is done under a decision is done under a mandate that an officer
 * confirmed, and within it. Attacked here through the front doors and by SQL, as somebody who has
 * got hold of the commissioning wing's role.
 *
 * <p>Held so far: mandates, deeds, and the rules that tenders, awards, extensions, money and
 * specifications are asked of. That each tender, award and contract carries its mandate is proved
 * where those rooms are tested. Still to come: mandates signed by the officer's own key.
 */
@RowanTest
class NoActWithoutAuthorityTests {

  private static final LocalDate DECIDED = LocalDate.of(2030, 1, 21);
  private static final Term RESOLVED = new Term(LocalDate.of(2031, 4, 1), 36, List.of(24));

  @Autowired private Decisions decisions;
  @Autowired private Mandates mandates;
  @Autowired private Acting acting;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Permissions permissions;
  @Autowired private JdbcClient jdbc;

  private Council council;
  private Actor officer;
  private Actor procurement;
  private Recorded decision;

  @BeforeEach
  void aDecisionThatNobodyHasConfirmed() {
    council = Council.founded(authorities, accounts);
    officer = council.holder(Office.DEMOCRATIC_SERVICES);
    procurement = council.holder(Office.PROCUREMENT_LEAD);
    decision = Recorded.on(DECIDED, decisions, officer);
  }

  private MandateId commission() {
    return decision.first(Commission.class);
  }

  private static AuthorityRefusal reason(AuthorityResult result) {
    assertThat(result).isInstanceOf(Refused.class);
    return ((Refused) result).reason();
  }

  private void asCommissioning(Runnable attack) {
    acting.run(Wing.COMMISSIONING, procurement, attack);
  }

  private void sql(String statement, Object... values) {
    asCommissioning(() -> jdbc.sql(statement).params(values).update());
  }

  private void refused(String because, String statement, Object... values) {
    assertThatThrownBy(() -> sql(statement, values)).rootCause().hasMessageContaining(because);
  }

  private void plantDeed(MandateId mandate) {
    sql(
        """
        insert into decisions.deed
          (authority_id, id, mandate_id, kind, done_on, says, link, expected, told_by, told_at)
        values (?, ?, ?, 'TENDER_CREATED', date '2030-02-01', 'Planted', '/planted', 0, ?, timestamptz '2030-02-01 10:00Z')\
        """,
        council.authority().id().value(),
        UUID.randomUUID(),
        mandate.value(),
        procurement.account().value());
  }

  // Through the front doors

  @Test
  void nothingBindsBeforeAnOfficerConfirmedIt() {
    assertThat(mandates.inForce(procurement, "commission")).isEmpty();
    assertThat(mandates.find(procurement, commission())).isEmpty();
    assertThat(
            reason(
                mandates.authorise(procurement, commission(), new CreateTender(RESOLVED, "open"))))
        .isEqualTo(AuthorityRefusal.NOT_CONFIRMED);
    assertThat(mandates.delegates(procurement, decision.id())).isEmpty();
  }

  @Test
  void whatAnOfficerConfirmedBindsAndNoMore() {
    decision.confirmed();
    assertThat(mandates.authorise(procurement, commission(), new CreateTender(RESOLVED, "open")))
        .isEqualTo(new Granted(commission()));
    var longer = new CreateTender(new Term(RESOLVED.starts(), 48, List.of()), "open");
    assertThat(mandates.authorise(procurement, commission(), longer))
        .isEqualTo(
            new Refused(
                AuthorityRefusal.BEYOND_ITS_TERM,
                "Resolution 1 permits 3 years and an option of 2; this tender asks for 4 years."));
  }

  @Test
  void whatIsOutsideGoesBackForDecisionAndIsKept() {
    decision.confirmed();
    var longer = new CreateTender(new Term(RESOLVED.starts(), 48, List.of()), "open");
    mandates.authorise(procurement, commission(), longer);
    mandates.authorise(procurement, commission(), longer);
    assertThat(decisions.sentBack(officer, decision.id()))
        .singleElement()
        .satisfies(sent -> {
          assertThat(sent.act()).isEqualTo("CreateTender");
          assertThat(sent.sentence()).contains("permits 3 years");
        });
  }

  @Test
  void anAwardNeedsBothDirectorsWhomTheDecisionNames() {
    decision.confirmed();
    var both = mandates.delegates(procurement, decision.id());
    assertThat(both).hasSize(2);
    var delegation = decision.first(Delegate.class);
    assertThat(
            reason(
                mandates.authorise(
                    procurement, delegation, new AwardContract(Set.of(both.getFirst())))))
        .isEqualTo(AuthorityRefusal.NOT_THE_DELEGATES);
    assertThat(mandates.authorise(procurement, delegation, new AwardContract(Set.copyOf(both))))
        .isInstanceOf(Granted.class);
  }

  @Test
  void anExtensionEndsByTheLastDayResolved() {
    decision.confirmed();
    var extend = decision.first(Extend.class);
    var last = LocalDate.of(2031, 9, 30);
    assertThat(mandates.authorise(procurement, extend, new ExtendContract(last)))
        .isInstanceOf(Granted.class);
    assertThat(
            reason(mandates.authorise(procurement, extend, new ExtendContract(last.plusDays(1)))))
        .isEqualTo(AuthorityRefusal.BEYOND_ITS_DATE);
  }

  @Test
  void anActFindsNoAuthorityInAnotherCouncilsDecision() {
    decision.confirmed();
    var other = Council.founded(authorities, accounts).holder(Office.PROCUREMENT_LEAD);
    Act act = new CreateTender(RESOLVED, "open");
    assertThat(reason(mandates.authorise(other, commission(), act)))
        .isEqualTo(AuthorityRefusal.NO_SUCH_MANDATE);
    assertThat(mandates.inForce(other, "commission")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Office.class)
  void nobodyConfirmsButWhoRecordsDecisions(Office office) {
    var actor =
        office == Office.VISITOR || office == Office.CLOCK
            ? new Actor(
                council.authority().id(),
                officer.account(),
                officer.organisation(),
                Set.of(office),
                "Nobody",
                "Nobody")
            : council.holder(office);
    if (permissions.permit(actor, Action.RECORD_DECISION)) {
      assertThat(office).isEqualTo(Office.DEMOCRATIC_SERVICES);
      return;
    }
    assertThatThrownBy(() -> decisions.confirm(actor, commission(), 0))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> decisions.confirmAll(actor, decision.id(), List.of(commission())))
        .isInstanceOf(NotPermitted.class);
    assertThat(mandates.find(procurement, commission())).isEmpty();
  }

  @Test
  void whatWasDoneUnderAMandateKeepsItAsItIs() {
    decision.confirmed();
    tellADeed();
    var rejected = decisions.reject(officer, commission(), 1);
    var wider = new Commission(120, List.of(), null, null, null, null, Set.of());
    var widened = decisions.correct(officer, commission(), 1, wider);
    assertThat(List.of(rejected, widened))
        .allSatisfy(result -> assertThat(result).isInstanceOf(ReviewResult.Refused.class));
    assertThat(mandates.find(procurement, commission())).isPresent();
  }

  private void tellADeed() {
    mandates.report(
        procurement,
        new Deed(commission(), DeedKind.TENDER_CREATED, DECIDED, "Tender created", "/tenders/1"));
  }

  // By SQL, as the commissioning wing's role

  @Test
  void noDeedIsPlantedUnderAMandateThatNobodyConfirmed() {
    assertThatThrownBy(() -> plantDeed(commission()))
        .rootCause()
        .hasMessageContaining("violates foreign key");
  }

  @Test
  void noDeedIsPlantedByCallingAMandateInForceThatIsNot() {
    refused(
        "check constraint",
        """
        insert into decisions.deed (authority_id, id, mandate_id, mandate_in_force, kind, done_on, says, link, expected, told_by, told_at)
        values (?, ?, ?, false, 'TENDER_CREATED', date '2030-02-01', 'Planted', '/planted', 0, ?, timestamptz '2030-02-01 10:00Z')\
        """,
        council.authority().id().value(),
        UUID.randomUUID(),
        commission().value(),
        procurement.account().value());
  }

  @Test
  void noDeedIsPlantedUnderAMandateThatDoesNotExist() {
    assertThatThrownBy(() -> plantDeed(new MandateId(UUID.randomUUID())))
        .rootCause()
        .hasMessageContaining("violates foreign key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONFIRMED", "CORRECTED", "REJECTED"})
  void noMandateIsJudgedByNobody(String standing) {
    refused(
        "check constraint",
        "update decisions.mandate set standing = ? where authority_id = ? and id = ?",
        standing,
        council.authority().id().value(),
        commission().value());
  }

  @Test
  void noMandateIsConfirmedByThePassingOfTime() {
    refused(
        "check constraint",
        """
        update decisions.mandate set standing = 'CONFIRMED', confirmed_by = ?, judged_at = timestamptz '2030-02-01 10:00Z'
        where authority_id = ? and id = ?\
        """,
        new UUID(0, 0),
        council.authority().id().value(),
        commission().value());
  }

  @Test
  void noMandateIsSaidToBeInForceBesideItsStanding() {
    refused(
        "can only be updated to DEFAULT",
        "update decisions.mandate set in_force = true where authority_id = ? and id = ?",
        council.authority().id().value(),
        commission().value());
  }

  @Test
  void noDeedIsChangedOrTakenAway() {
    decision.confirmed();
    tellADeed();
    for (var attack :
        List.of(
            "update decisions.deed set says = 'Nothing happened'",
            "update decisions.deed set done_on = date '2020-01-01'",
            "delete from decisions.deed",
            "truncate decisions.deed")) {
      refused("permission denied", attack);
    }
    assertThat(deedsSaid()).containsExactly("Tender created");
  }

  private List<String> deedsSaid() {
    var said = new ArrayList<String>();
    asCommissioning(
        () -> said.addAll(jdbc.sql("select says from decisions.deed").query(String.class).list()));
    return said;
  }

  @ParameterizedTest
  @ValueSource(strings = {"decisions.mandate", "decisions.decision", "decisions.resolution"})
  void noRecordOfADecisionIsTakenAway(String table) {
    refused("permission denied", "delete from " + table);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update decisions.resolution set resolved = 'anything'",
        "update decisions.decision set narrative = 'anything'",
        "update decisions.mandate set decision_id = gen_random_uuid()",
        "update decisions.mandate set resolution_id = null"
      })
  void noWordOfADecisionIsChanged(String attack) {
    refused("permission denied", attack);
  }

  @Test
  void noMandateIsWidenedOrTakenBackOnceSomethingWasDoneUnderIt() {
    decision.confirmed();
    tellADeed();
    var authority = council.authority().id().value();
    refused(
        "stays as it is",
        "update decisions.mandate set fields = '{\"initialMonths\": 120}' where authority_id = ? and id = ?",
        authority,
        commission().value());
    refused(
        "foreign key",
        """
        update decisions.mandate set standing = 'PROPOSED', confirmed_by = null, judged_at = null
        where authority_id = ? and id = ?\
        """,
        authority,
        commission().value());
  }

  @ParameterizedTest
  @EnumSource(
      value = Wing.class,
      names = {"COMMISSIONING"},
      mode = EnumSource.Mode.EXCLUDE)
  void noOtherWingTouchesAMandate(Wing wing) {
    assertThatThrownBy(() ->
            acting.run(
                wing,
                procurement,
                () ->
                    jdbc.sql("select count(*) from decisions.mandate").query(Long.class).single()))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void noDeedIsPlantedInAnotherCouncilsName() {
    decision.confirmed();
    var theirs = commission().value();
    var other = Council.founded(authorities, accounts).holder(Office.PROCUREMENT_LEAD);
    assertThatThrownBy(() ->
            acting.run(
                Wing.COMMISSIONING,
                other,
                () ->
                    jdbc.sql(
                            """
                            insert into decisions.deed
                              (authority_id, id, mandate_id, kind, done_on, says, link, expected, told_by, told_at)
                            values (?, ?, ?, 'AWARDED', date '2030-02-01', 'Planted', '/planted', 0, ?, timestamptz '2030-02-01 10:00Z')\
                            """)
                        .params(
                            council.authority().id().value(),
                            UUID.randomUUID(),
                            theirs,
                            other.account().value())
                        .update()))
        .rootCause()
        .hasMessageContaining("row-level security");
  }
}

package rowan.commissioning.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.decisions.Recorded;
import rowan.commissioning.decisions.assurance.Assurance;
import rowan.commissioning.decisions.assurance.ResolutionState;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.CoProduce;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.recording.Decisions;
import rowan.commissioning.specification.Comparison.Change;
import rowan.evidence.indicators.Indicator;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.testing.Council;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;

/** A specification from its first draft to a second version, agreed by whom the decision names. */
@RowanTest
class SpecificationsModuleTests {

  private static final LocalDate UNTIL = LocalDate.of(2030, 6, 30);

  @Autowired private Drafting drafting;
  @Autowired private FeedingIn feedingIn;
  @Autowired private Decisions decisions;
  @Autowired private Assurance assurance;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private Council council;
  private Actor commissioner;
  private Actor cabinetMember;
  private Actor chair;
  private Recorded recorded;

  @BeforeEach
  void aDecisionThatNamesWhoAgrees() {
    council = Council.founded(authorities, accounts);
    commissioner = council.holder(Office.COMMISSIONER);
    cabinetMember = council.holder(Office.CABINET_MEMBER, "Cabinet Member for Safer Communities");
    chair = council.holder(Office.SCRUTINY_MEMBER, "Chair, Safer Lives Scrutiny Commission");
    var officer = council.holder(Office.DEMOCRATIC_SERVICES);
    recorded = Recorded.on(LocalDate.of(2030, 1, 21), decisions, officer).confirmed();
  }

  private SpecificationId begun(MandateId mandate) {
    return done(drafting.begin(commissioner, ServiceKind.SUPPORT, "One door", mandate, UNTIL));
  }

  private SpecificationId written(MandateId mandate) {
    var id = begun(mandate);
    done(
        drafting.addSection(
            commissioner, id, "Nobody tells it twice", "One worker.", "One record."));
    done(
        drafting.setTarget(
            commissioner, id, new Target(Indicator.FEELS_SAFER, 75, 5, LocalDate.of(2031, 4, 1))));
    return id;
  }

  private SpecificationId coProduced() {
    return written(recorded.first(CoProduce.class));
  }

  private SpecificationId agreed() {
    var id = coProduced();
    drafting.agree(cabinetMember, id);
    return done(drafting.agree(chair, id));
  }

  private static SpecificationId done(DraftResult result) {
    assertThat(result).isInstanceOf(DraftResult.Done.class);
    return ((DraftResult.Done) result).id();
  }

  private static void refuses(DraftResult result, String saying) {
    assertThat(result)
        .isInstanceOfSatisfying(
            DraftResult.Refused.class, refused -> assertThat(refused.sentence()).contains(saying));
  }

  @Test
  void isWrittenUnderAConfirmedResolutionOnly() {
    var unknown = new MandateId(java.util.UUID.randomUUID());
    refuses(
        drafting.begin(commissioner, ServiceKind.SUPPORT, "One door", unknown, UNTIL),
        "Choose a confirmed resolution");
  }

  @Test
  void hasOneDraftOfAServiceAtATime() {
    begun(recorded.first(CoProduce.class));
    refuses(
        drafting.begin(
            commissioner, ServiceKind.SUPPORT, "Another", recorded.first(CoProduce.class), UNTIL),
        "There is a draft for this service already");
  }

  @Test
  void isAgreedOnceEveryoneHasWhomTheResolutionNames() {
    var id = coProduced();
    assertThat(drafting.agree(cabinetMember, id))
        .isInstanceOfSatisfying(
            DraftResult.Noted.class,
            noted -> assertThat(noted.sentence()).contains("1 of 2 has not agreed yet"));
    assertThat(drafting.agreed(commissioner, id)).isEmpty();
    done(drafting.agree(chair, id));
    assertThat(drafting.agreed(commissioner, id).orElseThrow().agreedBy())
        .containsExactly(cabinetMember.title(), chair.title());
    var reading = assurance.read(chair, recorded.id()).orElseThrow();
    assertThat(reading.resolutions().get(2).state()).contains(ResolutionState.MET);
  }

  @Test
  void sendsNothingBackForDecisionWhileItWaitsForTheOthers() {
    drafting.agree(cabinetMember, coProduced());
    assertThat(assurance.read(chair, recorded.id()).orElseThrow().sentBack()).isZero();
  }

  @Test
  void refusesTheAgreementOfWhomTheResolutionDoesNotName() {
    var id = coProduced();
    var other = council.holder(Office.CABINET_MEMBER, "Deputy Leader");
    refuses(drafting.agree(other, id), "does not name your office");
    assertThat(drafting.find(commissioner, id).orElseThrow().agreements()).isEmpty();
  }

  @Test
  void leavesItToWhoeverMayAgreeWhereTheResolutionNamesNobody() {
    var id = written(recorded.first(Commission.class));
    done(drafting.agree(council.holder(Office.CABINET_MEMBER, "Deputy Leader"), id));
  }

  @Test
  void isNotAgreedByAnOfficer() {
    var id = coProduced();
    assertThatThrownBy(() -> drafting.agree(commissioner, id)).isInstanceOf(NotPermitted.class);
  }

  @Test
  void isNotAgreedWhileAContributionWaitsForItsReply() {
    var id = coProduced();
    done(feedingIn.contribute(chair, id, 1, "Say who decides."));
    refuses(drafting.agree(chair, id), "One contribution has no reply yet");
    var said = feedingIn.said(commissioner, id).getFirst();
    done(feedingIn.reply(commissioner, id, said.id(), "Done."));
    assertThat(drafting.agree(chair, id)).isInstanceOf(DraftResult.Noted.class);
  }

  @Test
  void neverChangesOnceAgreedNotEvenByHand() {
    var id = agreed();
    refuses(drafting.addSection(commissioner, id, "More", "More.", "More."), "was agreed already");
    refuses(drafting.agree(chair, id), "was agreed already");
    for (var sql :
        List.of(
            "update specification.section set words = 'Less.' where specification_id = ?",
            "delete from specification.target where specification_id = ?",
            "update specification.specification set title = 'Less' where id = ?")) {
      assertThatThrownBy(() ->
              acting.run(
                  Wing.COMMISSIONING, commissioner, () -> jdbc.sql(sql).param(id.value()).update()))
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("an agreed specification does not change");
    }
  }

  @Test
  void takesNoContributionToASectionThatThereIsNot() {
    refuses(
        feedingIn.contribute(chair, coProduced(), 7, "Where?"), "no longer takes contributions");
  }

  @Test
  void tellsEveryResolutionByWhichSomebodyIsToFeedIn() {
    var id = coProduced();
    done(feedingIn.contribute(chair, id, 1, "Say who decides."));
    var ninth =
        assurance.read(chair, recorded.id()).orElseThrow().resolutions().stream()
            .filter(row -> row.number().equals("9"))
            .findFirst()
            .orElseThrow();
    assertThat(ninth.shows())
        .anySatisfy(piece -> assertThat(piece.says()).isEqualTo("1 contribution"));
  }

  @Test
  void hasNothingToCompareItsFirstVersionWith() {
    assertThat(drafting.compare(commissioner, agreed())).isEmpty();
  }

  @Test
  void comparesItsSecondVersionWithTheFirst() {
    agreed();
    var second = begun(recorded.first(CoProduce.class));
    done(
        drafting.addSection(
            commissioner, second, "Nobody tells it twice", "One worker.", "One record for all."));
    done(drafting.addSection(commissioner, second, "For everyone", "People stay.", "By and for."));
    done(
        drafting.setTarget(
            commissioner,
            second,
            new Target(Indicator.REACHED_IN_TWO_DAYS, 90, 0, LocalDate.of(2031, 4, 1))));
    var comparison = drafting.compare(chair, second).orElseThrow();
    assertThat(comparison.earlier()).isEqualTo(1);
    assertThat(comparison.later()).isEqualTo(2);
    assertThat(comparison.outcomes())
        .extracting(Comparison.Line::change)
        .containsExactly(Change.ADDED);
    assertThat(comparison.requirements())
        .extracting(Comparison.Line::change)
        .containsExactly(Change.CHANGED, Change.ADDED);
    assertThat(comparison.indicators())
        .extracting(Comparison.Line::change)
        .containsExactlyInAnyOrder(Change.ADDED, Change.REMOVED);
  }

  @Test
  void showsTheComparisonOnAPageThatTheVersionLeadsTo() {
    var first = agreed();
    var second = begun(recorded.first(CoProduce.class));
    done(drafting.addSection(commissioner, second, "For everyone", "People stay.", "By and for."));
    var browser = HttpVisitor.signedIn(council.authority(), port, chair);
    var path = "/specifications/" + second + "/changes";
    assertThat(browser.get("/specifications/" + second).body()).contains("href=\"" + path + "\"");
    var page = browser.get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Version 2 against version 1", "Added", "People stay.", "Removed", "One worker.");
    assertThat(browser.get("/specifications/" + first + "/changes").statusCode()).isEqualTo(404);
    assertThat(browser.get("/specifications/" + first).body()).doesNotContain("What changed since");
  }
}

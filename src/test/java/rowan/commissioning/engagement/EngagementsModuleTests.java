package rowan.commissioning.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.decisions.Recorded;
import rowan.commissioning.decisions.assurance.Assurance;
import rowan.commissioning.decisions.assurance.Piece;
import rowan.commissioning.decisions.assurance.ResolutionState;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Circulate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.recording.Decisions;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.testing.Council;
import rowan.testing.RowanTest;

/** From an engagement that opens to the members who read what came of it. */
@RowanTest
class EngagementsModuleTests {

  private static final LocalDate DECIDED = LocalDate.of(2030, 1, 21);
  private static final LocalDate DUE = LocalDate.of(2030, 5, 31);
  private static final String RESULTS = "One door, one worker.";

  @Autowired private Engagements engagements;
  @Autowired private Decisions decisions;
  @Autowired private Assurance assurance;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;

  private Council council;
  private Actor commissioner;
  private Actor officer;

  @BeforeEach
  void aCouncil() {
    council = Council.founded(authorities, accounts);
    commissioner = council.holder(Office.COMMISSIONER);
    officer = council.holder(Office.DEMOCRATIC_SERVICES);
  }

  private Recorded confirmed() {
    return Recorded.on(DECIDED, decisions, officer).confirmed();
  }

  private EngagementId opened() {
    return done(engagements.open(commissioner, "Help and refuge", DUE));
  }

  private EngagementId completed() {
    var id = opened();
    return done(engagements.complete(commissioner, id, RESULTS));
  }

  private static <T> T done(EngagementResult<T> result) {
    assertThat(result).isInstanceOf(EngagementResult.Done.class);
    return ((EngagementResult.Done<T>) result).made();
  }

  private static void refuses(EngagementResult<?> result, EngagementRefusal reason) {
    assertThat(result).isEqualTo(new EngagementResult.Refused<>(reason));
  }

  @Test
  void refusesResultsThatAreDueBeforeItOpens() {
    refuses(
        engagements.open(commissioner, "Help and refuge", LocalDate.of(2030, 3, 4)),
        EngagementRefusal.DUE_BEFORE_IT_OPENS);
    assertThat(engagements.all(commissioner)).isEmpty();
  }

  @Test
  void keepsTheResultsAsTheyWereWrittenDownFirst() {
    var id = completed();
    refuses(
        engagements.complete(commissioner, id, "Something else"),
        EngagementRefusal.COMPLETE_ALREADY);
    assertThat(engagements.find(commissioner, id).orElseThrow().results().orElseThrow().words())
        .isEqualTo(RESULTS);
  }

  @Test
  void refusesToCirculateWhatIsNotWrittenDown() {
    council.holder(Office.SCRUTINY_MEMBER);
    var mandate = confirmed().first(Circulate.class);
    refuses(
        engagements.circulate(commissioner, opened(), mandate), EngagementRefusal.NO_RESULTS_YET);
  }

  @Test
  void circulatesUnderNoMandateButOneThatAsksForIt() {
    council.holder(Office.SCRUTINY_MEMBER);
    var recorded = confirmed();
    var id = completed();
    refuses(
        engagements.circulate(commissioner, id, recorded.first(Commission.class)),
        EngagementRefusal.NO_MANDATE);
    refuses(
        engagements.circulate(commissioner, id, new MandateId(java.util.UUID.randomUUID())),
        EngagementRefusal.NO_MANDATE);
  }

  @Test
  void circulatesUnderNoMandateThatNobodyConfirmed() {
    council.holder(Office.SCRUTINY_MEMBER);
    var unconfirmed = Recorded.on(DECIDED, decisions, officer).first(Circulate.class);
    refuses(
        engagements.circulate(commissioner, completed(), unconfirmed),
        EngagementRefusal.NO_MANDATE);
  }

  @Test
  void saysSoWhereThereIsNobodyToSendTo() {
    refuses(
        engagements.circulate(commissioner, completed(), confirmed().first(Circulate.class)),
        EngagementRefusal.NOBODY_TO_SEND_TO);
  }

  @Test
  void circulatesOnceUnderOneResolution() {
    council.holder(Office.SCRUTINY_MEMBER);
    var mandate = confirmed().first(Circulate.class);
    var id = completed();
    done(engagements.circulate(commissioner, id, mandate));
    refuses(engagements.circulate(commissioner, id, mandate), EngagementRefusal.CIRCULATED_ALREADY);
    assertThat(engagements.circulationsOf(commissioner, id)).hasSize(1);
  }

  @Test
  void keepsOneReceiptOfEachMemberFromTheFirstTimeThatTheyOpenIt() {
    var first = council.holder(Office.SCRUTINY_MEMBER);
    var second = council.holder(Office.SCRUTINY_MEMBER);
    var id = completed();
    var circulation =
        done(engagements.circulate(commissioner, id, confirmed().first(Circulate.class)));
    engagements.read(first, circulation);
    var at = receipts(id).getFirst().openedAt();
    engagements.read(first, circulation);
    assertThat(engagements.circulationsOf(commissioner, id).getFirst().opened()).isEqualTo(1);
    assertThat(receipts(id))
        .filteredOn(receipt -> receipt.member().equals(first.account()))
        .singleElement()
        .satisfies(receipt ->
            assertThat(receipt.openedAt()).isPresent().isEqualTo(at.or(receipt::openedAt)));
    assertThat(receipts(id))
        .filteredOn(receipt -> receipt.member().equals(second.account()))
        .singleElement()
        .satisfies(receipt -> assertThat(receipt.openedAt()).isEmpty());
  }

  private List<Circulated.Receipt> receipts(EngagementId id) {
    return engagements.circulationsOf(commissioner, id).getFirst().receipts();
  }

  @Test
  void takesNoReceiptFromAnOfficerWhoReadsIt() {
    council.holder(Office.SCRUTINY_MEMBER);
    var id = completed();
    var circulation =
        done(engagements.circulate(commissioner, id, confirmed().first(Circulate.class)));
    assertThat(engagements.read(officer, circulation).orElseThrow().engagement().id())
        .isEqualTo(id);
    assertThat(engagements.circulationsOf(commissioner, id).getFirst().opened()).isZero();
  }

  @Test
  void showsAMemberWhatWasSentAndTheirOwnReceiptOnly() {
    var first = council.holder(Office.SCRUTINY_MEMBER);
    council.holder(Office.SCRUTINY_MEMBER);
    var id = completed();
    done(engagements.circulate(commissioner, id, confirmed().first(Circulate.class)));
    assertThat(engagements.sentTo(first))
        .singleElement()
        .satisfies(sent ->
            assertThat(sent.receipts())
                .extracting(Circulated.Receipt::member)
                .containsExactly(first.account()));
    var appointedLater = council.holder(Office.SCRUTINY_MEMBER);
    assertThat(engagements.sentTo(appointedLater)).isEmpty();
  }

  @Test
  void tellsAssuranceThatItWasCirculatedAndByHowManyItWasOpened() {
    var member = council.holder(Office.SCRUTINY_MEMBER);
    council.holder(Office.SCRUTINY_MEMBER);
    var recorded = confirmed();
    var circulation =
        done(engagements.circulate(commissioner, completed(), recorded.first(Circulate.class)));
    engagements.read(member, circulation);
    engagements.read(member, circulation);
    var eighth =
        assurance.read(member, recorded.id()).orElseThrow().resolutions().stream()
            .filter(row -> row.number().equals("8"))
            .findFirst()
            .orElseThrow();
    assertThat(eighth.state()).contains(ResolutionState.MET);
    assertThat(eighth.shows())
        .extracting(Piece::says)
        .containsExactly(
            "Results of 'Help and refuge' circulated to 2 members", "opened by 1 of 2");
  }

  @Test
  void keepsWhatBelongsToAnotherCouncilApart() {
    var id = completed();
    var elsewhere = Council.founded(authorities, accounts).holder(Office.COMMISSIONER);
    assertThat(engagements.find(elsewhere, id)).isEmpty();
    assertThat(engagements.all(elsewhere)).isEmpty();
  }

  @Test
  void isNotRunByAMemberNorReadByAProvider() {
    var member = council.holder(Office.SCRUTINY_MEMBER);
    var manager = council.holder(Office.PROVIDER_MANAGER);
    assertThatThrownBy(() -> engagements.open(member, "Help", DUE))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> engagements.all(manager)).isInstanceOf(NotPermitted.class);
  }
}

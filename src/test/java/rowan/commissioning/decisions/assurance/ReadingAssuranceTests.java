package rowan.commissioning.decisions.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.commissioning.decisions.Deed;
import rowan.commissioning.decisions.DeedKind;
import rowan.commissioning.decisions.Mandates;
import rowan.commissioning.decisions.Recorded;
import rowan.commissioning.decisions.assurance.AssuranceReading.Row;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Circulate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Monitor;
import rowan.commissioning.decisions.recording.Decisions;
import rowan.commissioning.decisions.recording.LawStep;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.kernel.Promise;
import rowan.foundation.kernel.PromiseFigure;
import rowan.testing.Council;
import rowan.testing.RowanTest;

@RowanTest
class ReadingAssuranceTests {

  /** Six weeks before the morning of the tests. */
  private static final LocalDate DECIDED = LocalDate.of(2030, 1, 21);

  @Autowired private Assurance assurance;
  @Autowired private Decisions decisions;
  @Autowired private Mandates mandates;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;

  private Council council;
  private Actor officer;
  private Actor member;

  @BeforeEach
  void aCouncil() {
    council = Council.founded(authorities, accounts);
    officer = council.holder(Office.DEMOCRATIC_SERVICES);
    member = council.holder(Office.SCRUTINY_MEMBER);
  }

  private Recorded confirmed() {
    return Recorded.on(DECIDED, decisions, officer).confirmed();
  }

  private AssuranceReading read(Recorded recorded) {
    return assurance.read(member, recorded.id()).orElseThrow();
  }

  private void done(
      Recorded recorded,
      Class<? extends MandateProposal> kind,
      DeedKind deed,
      String says,
      int expected) {
    mandates.report(
        officer,
        new Deed(recorded.first(kind), deed, DECIDED.plusDays(7), says, "/shown", expected));
  }

  private static ResolutionState state(AssuranceReading reading, String number) {
    return row(reading, number).state().orElseThrow();
  }

  private static Row row(AssuranceReading reading, String number) {
    return reading.resolutions().stream()
        .filter(each -> each.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void opensWithNothingBeforeAnythingWasDecided() {
    assertThat(assurance.newest(member)).isEmpty();
  }

  @Test
  void opensWithTheNewestDecision() {
    Recorded.on(DECIDED.minusYears(1), decisions, officer);
    var newest = Recorded.on(DECIDED, decisions, officer);
    assertThat(assurance.newest(member)).contains(newest.id());
  }

  @Test
  void hasNoStateForWhatNobodyConfirmed() {
    var reading = read(Recorded.on(DECIDED, decisions, officer));
    assertThat(reading.resolutions()).hasSize(9).allMatch(each -> each.state().isEmpty());
    assertThat(reading.counts()).isEmpty();
  }

  @Test
  void showsEachResolutionBeforeAnythingWasDone() {
    var reading = read(confirmed());
    assertThat(reading.counts()).isEqualTo(Map.of(ResolutionState.NOT_STARTED, 9));
    assertThat(reading.resolutions()).allMatch(each -> !each.next().isEmpty());
  }

  @Test
  void showsWhatWasDoneAndByHowManyItWasOpened() {
    var recorded = confirmed();
    done(recorded, Circulate.class, DeedKind.RESULTS_CIRCULATED, "Circulated to 3 members", 3);
    done(recorded, Circulate.class, DeedKind.CIRCULATION_OPENED, "Opened by Cllr A", 0);
    done(recorded, Circulate.class, DeedKind.CIRCULATION_OPENED, "Opened by Cllr B", 0);
    var eighth = row(read(recorded), "8");
    assertThat(eighth.state()).contains(ResolutionState.MET);
    assertThat(eighth.shows().stream().map(Piece::says))
        .containsExactlyInAnyOrder("Circulated to 3 members", "opened by 2 of 3");
    assertThat(eighth.history()).hasSize(3);
  }

  @Test
  void movesOneResolutionAndNotTheOthers() {
    var recorded = confirmed();
    done(recorded, Commission.class, DeedKind.TENDER_PUBLISHED, "Tender published", 0);
    var reading = read(recorded);
    assertThat(state(reading, "1")).isEqualTo(ResolutionState.UNDER_WAY);
    assertThat(state(reading, "2")).isEqualTo(ResolutionState.NOT_STARTED);
    assertThat(row(reading, "1").shows())
        .containsExactly(new Piece("Tender published", "/shown", DECIDED.plusDays(7)));
  }

  @Test
  void takesTheSameDeedToldTwiceForOne() {
    var recorded = confirmed();
    done(recorded, Commission.class, DeedKind.TENDER_CREATED, "Tender created", 0);
    done(recorded, Commission.class, DeedKind.TENDER_CREATED, "Tender created", 0);
    assertThat(row(read(recorded), "1").history()).hasSize(1);
  }

  @Test
  void countsTheAdvisersWhomTheCouncilEmploysAndNobodyElse() {
    var provider = council.organisation(OrganisationKind.PROVIDER, "Larch House");
    council.holder(provider, Office.IDVA, "IDVA");
    var recorded = confirmed();
    assertThat(state(read(recorded), "5")).isEqualTo(ResolutionState.NOT_STARTED);
    council.holder(Office.IDVA);
    council.holder(Office.IDVA);
    var fifth = row(read(recorded), "5");
    assertThat(fifth.state()).contains(ResolutionState.MET);
    assertThat(fifth.shows().stream().map(Piece::says))
        .containsExactly("2 employed by the council today");
  }

  @Test
  void namesWhoseTaskIsNext() {
    council.holder(Office.COMMISSIONER, "Head of Community Safety");
    var next = row(read(confirmed()), "8").next();
    assertThat(next)
        .anySatisfy(due -> {
          assertThat(due.owner()).isEqualTo("Head of Community Safety");
          assertThat(due.by()).isEqualTo(LocalDate.of(2030, 5, 31));
        });
  }

  @Test
  void hasALineForTheMoneyTheLawAndEachAimOfTheNarrative() {
    var recorded = confirmed();
    decisions.recordLawStep(
        officer,
        new LawStep(
            recorded.first(Monitor.class),
            LawStep.Step.ROYAL_ASSENT,
            DECIDED,
            "https://example.org/act"));
    var also = read(recorded).also();
    assertThat(also.stream().map(Row::says))
        .contains("£660,000 a year, of which £150,000 new")
        .contains("More prevention and early intervention")
        .contains("Better access to information and support")
        .contains("Services that fit all communities")
        .hasSize(6);
    assertThat(also)
        .anySatisfy(row ->
            assertThat(row.shows())
                .containsExactly(
                    new Piece("Royal Assent: now an Act", "https://example.org/act", DECIDED)));
  }

  @Test
  void showsThatEveryActHadItsAuthority() {
    var recorded = confirmed();
    done(recorded, Commission.class, DeedKind.TENDER_CREATED, "Tender created", 0);
    assertThat(promises(recorded))
        .contains(
            new PromiseFigure(
                Promise.NO_ACT_WITHOUT_AUTHORITY,
                "1 of 1",
                "acts done under a confirmed mandate; none refused as outside one",
                true));
  }

  private List<PromiseFigure> promises(Recorded recorded) {
    return read(recorded).promises();
  }

  @Test
  void isNotReadByABidder() {
    var bidder = council.holder(Office.BIDDER);
    var recorded = confirmed();
    assertThatThrownBy(() -> assurance.read(bidder, recorded.id()))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> assurance.newest(bidder)).isInstanceOf(NotPermitted.class);
  }
}

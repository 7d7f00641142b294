package rowan.commissioning.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.commissioning.decisions.CalendarPicture.Bar;
import rowan.commissioning.decisions.CalendarPicture.Kind;
import rowan.commissioning.decisions.Mandates;
import rowan.commissioning.decisions.Recorded;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Extend;
import rowan.commissioning.decisions.recording.Decisions;
import rowan.commissioning.specification.ServiceKind;
import rowan.demo.DemoDecision;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.kernel.Dates;
import rowan.foundation.kernel.Money;
import rowan.testing.Council;
import rowan.testing.RowanTest;

/** From the words of a decision to the bar on the calendar. */
@RowanTest
class ExtensionOnTheCalendarTests {

  private static final DemoDecision DECISION = new DemoDecision(LocalDate.of(2030, 1, 21));

  @Autowired private Decisions decisions;
  @Autowired private Mandates mandates;
  @Autowired private Contracts contracts;
  @Autowired private ContractTerms terms;
  @Autowired private ServicesCalendar calendar;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;

  private Council council;
  private Actor officer;
  private Actor commissioner;
  private Recorded recorded;

  @BeforeEach
  void aDecisionAboutASupportContract() {
    council = Council.founded(authorities, accounts);
    officer = council.holder(Office.DEMOCRATIC_SERVICES);
    commissioner = council.holder(Office.COMMISSIONER);
    recorded = Recorded.on(DECISION.decided(), decisions, officer);
  }

  private ContractId present() {
    var provider = council.organisation(OrganisationKind.PROVIDER, "Open Gate");
    var contract =
        contracts.recordPresent(
            commissioner,
            new RecordContract(
                ServiceKind.SUPPORT,
                "Support A",
                provider,
                DECISION.presentContractsEnd().minusYears(3).plusDays(1),
                DECISION.presentContractsEnd(),
                Money.pounds(180_000),
                0,
                false));
    return ((ContractResult.Done) contract).contract();
  }

  private List<Bar> extensions() {
    return calendar.picture(commissioner).orElseThrow().rows().stream()
        .flatMap(row -> row.bars().stream())
        .filter(bar -> bar.kind() == Kind.EXTENSION_UNSIGNED)
        .toList();
  }

  @Test
  void drawsHowFarAConfirmedResolutionPermitsToExtend() {
    present();
    recorded.confirmed();
    assertThat(extensions())
        .extracting(Bar::days)
        .containsExactly(
            new Dates(DECISION.presentContractsEnd().plusDays(1), DECISION.extendedToAtMost()));
  }

  @Test
  void drawsNothingUntilAnOfficerConfirmed() {
    present();
    assertThat(extensions()).isEmpty();
    assertThat(mandates.extendsUntil(commissioner, recorded.first(Extend.class))).isEmpty();
  }

  @Test
  void drawsNothingMoreOnceItIsSigned() {
    var contract = present();
    recorded.confirmed();
    assertThat(
            terms.extend(
                commissioner, contract, DECISION.extendedToAtMost(), recorded.first(Extend.class)))
        .isInstanceOf(ContractResult.Done.class);
    assertThat(extensions()).isEmpty();
  }

  @Test
  void knowsNoLastDayOfAMandateToCommission() {
    recorded.confirmed();
    assertThat(mandates.extendsUntil(commissioner, recorded.first(Commission.class))).isEmpty();
  }
}

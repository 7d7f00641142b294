package rowan.support.refuge.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Money;
import rowan.support.refuge.stay.PartOfAStay.Duty;
import rowan.support.refuge.stay.money.Account;
import rowan.support.refuge.stay.money.BenefitKind;
import rowan.support.refuge.stay.money.Charges;
import rowan.support.refuge.stay.money.Cover;
import rowan.support.refuge.stay.money.Length;
import rowan.support.refuge.stay.money.LongerReason;
import rowan.support.refuge.stay.money.Pay;
import rowan.support.refuge.stay.money.SetCharge;
import rowan.support.refuge.stay.money.StayLength;
import rowan.support.refuge.stay.money.StayLonger;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/** What a stay costs, in pence, and how long it is, against six months. */
@RowanTest
class MoneyAndLengthTests {

  @Autowired private GivenStays given;
  @Autowired private WholeStay stays;
  @Autowired private Charges charges;
  @Autowired private Length length;
  @Autowired private TestClock clock;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private GivenStays.Living living;

  @BeforeEach
  void aHouseholdMovedIn() {
    living = given.living();
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static StayResult refused(StayRefusal why) {
    return new StayResult.Refused(why);
  }

  private StayResult charge(Money weekly, LocalDate from) {
    return charges.charge(
        living.worker(),
        living.room(),
        new SetCharge(UUID.randomUUID(), weekly, Set.of(Cover.HEATING), from));
  }

  private StayResult pay(Money amount) {
    return charges.pay(living.worker(), living.room(), new Pay(UUID.randomUUID(), amount, today()));
  }

  private Account account() {
    return charges.of(living.worker(), living.room()).orElseThrow();
  }

  private List<String> duties() {
    return stays.of(living.worker(), living.room()).orElseThrow().duties().stream()
        .map(Duty::words)
        .toList();
  }

  private LocalDate due(String words) {
    return stays.of(living.worker(), living.room()).orElseThrow().duties().stream()
        .filter(duty -> duty.words().equals(words))
        .findFirst()
        .orElseThrow()
        .due();
  }

  @Test
  void isCountedByTheDayAndNeverADutyOfTheirs() {
    charge(new Money(1400), today());
    assertThat(account().toPay()).isEqualTo(new Money(200));
    clock.moveOn(Duration.ofDays(6));
    assertThat(account().charged()).isEqualTo(new Money(1400));
    charge(new Money(2105), today().plusDays(1));
    clock.moveOn(Duration.ofDays(7));
    assertThat(account().charged()).isEqualTo(new Money(1400 + 2105));
    pay(new Money(1000));
    assertThat(account().toPay()).isEqualTo(new Money(2505));
    pay(new Money(3000));
    assertThat(account().toPay()).isEqualTo(Money.ZERO);
    assertThat(account().ahead()).isEqualTo(new Money(495));
    assertThat(duties()).noneMatch(words -> words.contains("pay"));
  }

  @Test
  void refusesAChargeThatIsASlipOfTheHand() {
    assertThat(charge(new Money(50_001), today())).isEqualTo(refused(StayRefusal.CHARGE_TOO_HIGH));
    assertThat(charge(new Money(1400), today().minusDays(1)))
        .isEqualTo(refused(StayRefusal.CHARGED_BEFORE_THEY_MOVED_IN));
    assertThat(charge(new Money(1400), today().plusYears(3)))
        .isEqualTo(refused(StayRefusal.CHARGED_TOO_FAR_AHEAD));
    assertThat(charge(new Money(1400), today())).isEqualTo(StayResult.done());
    assertThat(pay(Money.ZERO)).isEqualTo(refused(StayRefusal.NOTHING_PAID));
    assertThat(pay(new Money(1_000_001))).isEqualTo(refused(StayRefusal.PAYMENT_TOO_HIGH));
    assertThat(account().charges()).hasSize(1);
    assertThat(account().payments()).isEmpty();
  }

  @Test
  void aFormThatIsSentTwiceIsWrittenDownOnce() {
    var charge = new SetCharge(UUID.randomUUID(), new Money(1400), Set.of(Cover.WATER), today());
    var paid = new Pay(UUID.randomUUID(), new Money(700), today());
    for (int each = 0; each < 2; each++) {
      assertThat(charges.charge(living.worker(), living.room(), charge))
          .isEqualTo(StayResult.done());
      assertThat(charges.pay(living.worker(), living.room(), paid)).isEqualTo(StayResult.done());
    }
    assertThat(account().charges()).hasSize(1);
    assertThat(account().paid()).isEqualTo(new Money(700));
  }

  @Test
  void aSlipOfTheHandIsPutRightAndStaysToBeRead() {
    charge(new Money(14_000), today());
    clock.moveOn(Duration.ofMinutes(1));
    charge(new Money(1400), today());
    assertThat(account().now().orElseThrow().weekly()).isEqualTo(new Money(1400));
    assertThat(account().charged()).isEqualTo(new Money(200));
    pay(new Money(70_000));
    var wrong = account().payments().getFirst().id();
    assertThat(charges.takeBack(living.worker(), living.room(), wrong, "It was £7."))
        .isEqualTo(StayResult.done());
    assertThat(charges.takeBack(living.worker(), living.room(), wrong, "Again."))
        .isEqualTo(refused(StayRefusal.DONE_ALREADY));
    assertThat(account().paid()).isEqualTo(Money.ZERO);
    assertThat(account().payments().getFirst().takenBack().orElseThrow())
        .isEqualTo(new Account.TakenBack("It was £7.", living.worker().name()));
  }

  @Test
  void aChargeThatIsSetAheadIsTold() {
    charge(new Money(1400), today());
    charge(new Money(3500), today().plusDays(7));
    assertThat(account().now().orElseThrow().weekly()).isEqualTo(new Money(1400));
    assertThat(account().toCome())
        .extracting(Account.Charge::from, Account.Charge::weekly)
        .containsExactly(tuple(today().plusDays(7), new Money(3500)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1, array['HEATING']",
        "50001, array['HEATING']",
        "1400, array['RENT']",
        "1400, '{}'"
      })
  void isRefusedByTheDatabaseToo(String values) {
    assertThatThrownBy(() ->
            acting.run(
                Wing.SUPPORT,
                living.worker(),
                () ->
                    jdbc.sql(
                            """
                            insert into refuge.charge (authority_id, id, stay_id, case_id, person_id, provider_id, from_day, weekly_pence, covers, account_id, at)
                            select authority_id, gen_random_uuid(), id, case_id, person_id, id, '2030-03-06', %s, id, began_at from refuge.stay\
                            """
                                .formatted(values))
                        .update()))
        .rootCause()
        .hasMessageContaining("violates check constraint");
  }

  @Test
  void aClaimIsAppliedForThenDecidedAndAskedAfter() {
    charges.apply(
        living.worker(), living.room(), BenefitKind.HOUSING_BENEFIT, today().minusDays(3));
    assertThat(
            charges.apply(
                living.worker(), living.room(), BenefitKind.HOUSING_BENEFIT, today().plusDays(1)))
        .isEqualTo(refused(StayRefusal.STILL_TO_COME));
    var claim = account().waiting().getFirst().id();
    clock.moveOn(Duration.ofDays(25));
    assertThat(duties()).contains("Housing Benefit: ask what became of it");
    assertThat(charges.decide(living.worker(), living.room(), claim, today().minusDays(40), true))
        .isEqualTo(refused(StayRefusal.DECIDED_BEFORE_APPLIED));
    assertThat(charges.decide(living.worker(), living.room(), claim, today().plusDays(1), true))
        .isEqualTo(refused(StayRefusal.DECIDED_LATER));
    assertThat(charges.decide(living.worker(), living.room(), claim, today(), true))
        .isEqualTo(StayResult.done());
    assertThat(charges.decide(living.worker(), living.room(), claim, today(), false))
        .isEqualTo(refused(StayRefusal.DONE_ALREADY));
    assertThat(account().claims().getFirst().awarded()).isTrue();
    assertThat(duties()).doesNotContain("Housing Benefit: ask what became of it");
  }

  private StayLength found() {
    return length.of(living.worker(), living.room()).orElseThrow();
  }

  private void untilDay(long days) {
    clock.moveOn(Duration.ofDays(days - found().days()));
  }

  private StayResult longer(LocalDate until) {
    return length.longer(
        living.worker(),
        living.room(),
        new StayLonger(LongerReason.NO_HOME_YET, "Bids each week.", until));
  }

  @Test
  void beyondSixMonthsItHasAReasonThatAManagerHasRead() {
    var mark = found().sixMonths();
    assertThat(mark).isEqualTo(today().plusMonths(6));
    assertThat(longer(mark)).isEqualTo(refused(StayRefusal.SHORTER_THAN_SIX_MONTHS));
    assertThat(longer(mark.plusYears(3))).isEqualTo(refused(StayRefusal.LONGER_THAN_TWO_YEARS));
    assertThat(duties()).noneMatch(words -> words.contains("ix months"));
    untilDay(ChronoUnit.DAYS.between(today(), mark) - 28);
    assertThat(duties()).contains("Six months are over soon: is there a home to go to?");
    untilDay(ChronoUnit.DAYS.between(found().movedIn(), mark));
    assertThat(found().longer()).isFalse();
    untilDay(found().days() + 1);
    assertThat(found().longer()).isTrue();
    assertThat(found().finding()).endsWith("1 of them beyond six months");
    assertThat(duties()).contains("Say why they stay longer than six months");
    assertThat(longer(today().plusDays(60))).isEqualTo(StayResult.done());
    assertThat(duties()).contains("A manager reads why they stay longer");
    var written = today();
    clock.moveOn(Duration.ofDays(3));
    assertThat(due("A manager reads why they stay longer")).isEqualTo(written);
    var reason = found().reasons().getFirst().id();
    assertThat(length.read(living.lead(), living.room(), reason))
        .isEqualTo(refused(StayRefusal.NOT_THE_MANAGER));
    assertThat(length.read(living.manager(), living.room(), reason)).isEqualTo(StayResult.done());
    assertThat(length.read(living.manager(), living.room(), reason))
        .isEqualTo(refused(StayRefusal.DONE_ALREADY));
    assertThat(duties()).noneMatch(words -> words.contains("longer"));
    untilDay(found().days() + 61);
    assertThat(due("Say why they stay longer than six months"))
        .isEqualTo(found().reasons().getFirst().until());
  }
}

package rowan.support.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.OverdueDuty;
import rowan.promises.WholeDatabase;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.casework.page.CasePages;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/** What is shared of a case, with agreement and without. */
@RowanTest
class SharingTests {

  private static final String WHAT = "That she leaves on Friday, and with whom.";

  @Autowired private GivenCases given;
  @Autowired private Sharing sharing;
  @Autowired private SigningOff signingOff;
  @Autowired private LawfulBases bases;
  @Autowired private ConnectedPeople connected;
  @Autowired private CasePages pages;
  @Autowired private java.util.List<OverdueDuty> duties;
  @Autowired private TestClock clock;

  private GivenCases.Team team;
  private CaseId id;
  private Actor officer;

  @BeforeEach
  void aCase() {
    team = given.team();
    id = given.aCase(team);
    officer = team.council().holder(Office.INFORMATION_GOVERNANCE);
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private ShareSomething command(ShareSomething.Because because) {
    return command(Purpose.CHILDREN, because);
  }

  private ShareSomething command(Purpose purpose, ShareSomething.Because because) {
    return new ShareSomething(
        team.idva(),
        id,
        purpose,
        WHAT,
        "Duty social worker",
        "The children are with her.",
        because);
  }

  private ShareSomething.TheyAgreed agreedUntil(LocalDate until) {
    return new ShareSomething.TheyAgreed(
        AgreedHow.IN_WRITING, "Who gets it and what they do with it.", until, true);
  }

  private ShareSomething.WithoutAgreement without(Optional<Actor> senior) {
    return new ShareSomething.WithoutAgreement(
        Ground.CHILD_AT_RISK, Optional.of("He reads her phone."), senior.map(Actor::account));
  }

  private Shared only(Actor actor) {
    return sharing.of(actor, id).orElseThrow().shared().getFirst();
  }

  @Test
  void keepsWhatWasSharedWithWhomAndWhy() {
    assertThat(sharing.share(command(agreedUntil(LocalDate.now(clock).plusMonths(3))))).isEmpty();
    assertThat(only(team.otherIdva()))
        .satisfies(shared -> {
          assertThat(shared.what()).isEqualTo(WHAT);
          assertThat(shared.withWhom()).isEqualTo("Duty social worker");
          assertThat(shared.why()).isEqualTo("The children are with her.");
          assertThat(shared.byName()).isEqualTo(team.idva().name());
          assertThat(shared.holds(LocalDate.now(clock))).isTrue();
          assertThat(shared.holds(LocalDate.now(clock).plusMonths(4))).isFalse();
        });
    assertThat(pages.page(team.idva(), id).orElseThrow().happenings().getFirst().title())
        .isEqualTo("Shared with others");
  }

  @Test
  void keepsItSealed() throws Exception {
    sharing.share(command(without(Optional.empty())));
    assertThat(
            WholeDatabase.tablesHolding(
                java.util.List.of("leaves on Friday", "Duty social", "reads her phone")))
        .isEmpty();
  }

  @Test
  void takesNoAgreementThatIsOverOrWithoutEndOrNotFree() {
    var today = LocalDate.now(clock);
    assertThat(sharing.share(command(agreedUntil(today.minusDays(1))))).contains(ShareRefusal.OVER);
    assertThat(sharing.share(command(agreedUntil(today.plusYears(1).plusDays(1)))))
        .contains(ShareRefusal.TOO_LONG);
    assertThat(
            sharing.share(
                command(
                    new ShareSomething.TheyAgreed(AgreedHow.SPOKEN, "Everything.", today, false))))
        .contains(ShareRefusal.NOT_FREE);
    assertThat(sharing.share(command(Purpose.CONTRACT_MONITORING, agreedUntil(today))))
        .contains(ShareRefusal.FIGURES_ONLY);
    assertThat(sharing.of(team.idva(), id).orElseThrow().shared()).isEmpty();
  }

  @Test
  void endsAtAWordOfThePerson() {
    sharing.share(command(agreedUntil(LocalDate.now(clock).plusMonths(3))));
    var shared = only(team.idva()).id();
    assertThat(sharing.withdraw(team.stranger(), id, shared)).isFalse();
    assertThat(sharing.withdraw(team.idva(), id, shared)).isTrue();
    assertThat(only(team.idva()).holds(LocalDate.now(clock))).isFalse();
    assertThat(sharing.withdraw(team.idva(), id, shared)).isFalse();
  }

  @Test
  void waitsForASeniorWhereTheyHaveNotAgreed() {
    assertThat(sharing.share(command(without(Optional.of(team.triage()))))).isEmpty();
    var waiting = signingOff.waiting(team.triage());
    assertThat(waiting).singleElement().extracting(Shared::what).isEqualTo(WHAT);
    assertThat(only(team.idva()).permitted())
        .isInstanceOfSatisfying(
            Shared.NotAgreed.class,
            not -> {
              assertThat(not.discussedWith()).contains(team.triage().name());
              assertThat(not.notToldWhy()).contains("He reads her phone.");
              assertThat(not.reviewDue())
                  .isBetween(
                      clock.instant().plus(Duration.ofHours(47)),
                      clock.instant().plus(Duration.ofHours(48)));
            });
    assertThat(
            signingOff.review(
                team.triage(), waiting.getFirst().id(), SignOff.AGREED, "The school rang too."))
        .isTrue();
    assertThat(signingOff.waiting(team.triage())).isEmpty();
    assertThat(((Shared.NotAgreed) only(team.idva()).permitted()).reviewed())
        .get()
        .extracting(Shared.Reviewed::words)
        .isEqualTo("The school rang too.");
  }

  @Test
  void isSignedOffByNobodyForThemselvesNorByAnotherOrganisation() {
    var own =
        new ShareSomething(
            team.triage(), id, Purpose.CRIME, WHAT, "Police", "Now.", without(Optional.empty()));
    sharing.share(own);
    assertThat(signingOff.waiting(team.triage())).isEmpty();
    var provider =
        team.council().holder(team.provider(), Office.PROVIDER_MANAGER, "Provider manager");
    assertThat(signingOff.waiting(provider)).isEmpty();
    var shared = only(team.idva()).id();
    assertThat(signingOff.review(team.triage(), shared, SignOff.AGREED, "Mine.")).isFalse();
    assertThat(signingOff.review(provider, shared, SignOff.AGREED, "Theirs.")).isFalse();
    assertThatThrownBy(() -> signingOff.waiting(team.idva())).isInstanceOf(NotPermitted.class);
    assertThat(sharing.share(command(without(Optional.of(team.otherIdva())))))
        .contains(ShareRefusal.NOT_A_SENIOR);
    assertThat(sharing.share(command(without(Optional.of(team.idva())))))
        .contains(ShareRefusal.DISCUSSED_WITH_ONESELF);
  }

  @Test
  void isOverdueAfterTwoDaysForAllToSee() {
    sharing.share(command(without(Optional.empty())));
    assertThat(overdue()).isEmpty();
    assertThat(signingOff.unsigned(officer))
        .singleElement()
        .extracting(SigningOff.Unsigned::ground)
        .isEqualTo(Ground.CHILD_AT_RISK);
    clock.moveOn(Duration.ofHours(49));
    assertThat(overdue())
        .containsExactly("1 review of what was shared without agreement is overdue.");
  }

  private java.util.List<String> overdue() {
    return duties.stream()
        .flatMap(duty -> duty.now(officer).stream())
        .filter(sentence -> sentence.contains("shared"))
        .toList();
  }

  @Test
  void isNotThereForWhoMayNotSeeTheCase() {
    sharing.share(command(without(Optional.empty())));
    assertThat(sharing.of(team.stranger(), id)).isEmpty();
    connected.shutOut(team.idva(), id, team.triage().account());
    assertThat(sharing.of(team.triage(), id)).isEmpty();
    assertThat(signingOff.waiting(team.triage())).isEmpty();
  }

  @Test
  void restsOnTheBasisThatItsOwnControllerHoldsThen() {
    set(Article6.PUBLIC_TASK);
    sharing.share(command(without(Optional.empty())));
    set(Article6.LEGAL_OBLIGATION);
    assertThat(only(team.idva()).basis()).get().asString().startsWith("6(1)(e) a public task");
    assertThat(bases.all(officer))
        .extracting(LawfulBasis::article6)
        .containsExactly(Article6.LEGAL_OBLIGATION, Article6.PUBLIC_TASK);
    assertThatThrownBy(() -> bases.all(team.idva())).isInstanceOf(NotPermitted.class);
  }

  private void set(Article6 article6) {
    assertThat(
            bases.set(
                new SetBasis(
                    officer,
                    team.council().organisation(),
                    Purpose.CHILDREN,
                    article6,
                    Article9.SUBSTANTIAL_PUBLIC_INTEREST,
                    Schedule1.SAFEGUARDING,
                    "Children Act 1989")))
        .isEmpty();
  }
}

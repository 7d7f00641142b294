package rowan.commissioning.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rowan.commissioning.testing.Buying.PLANNED;
import static rowan.commissioning.testing.Buying.STARTS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.commissioning.contracts.FundContract.Line;
import rowan.commissioning.decisions.DeedKind;
import rowan.commissioning.specification.ServiceKind;
import rowan.commissioning.testing.Buying;
import rowan.commissioning.testing.BuyingRooms;
import rowan.commissioning.testing.WithKnownDecisions;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.Term;
import rowan.testing.RowanTest;

@RowanTest
@Import(WithKnownDecisions.class)
class ContractsModuleTests {

  @Autowired private BuyingRooms rooms;
  @Autowired private Contracts contracts;
  @Autowired private ContractTerms terms;
  @Autowired private ContractFile file;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private Buying given;

  @BeforeEach
  void aCouncil() {
    given = rooms.aCouncil();
  }

  private static Instant on(LocalDate day) {
    return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
  }

  private static void refused(ContractResult result, String saying) {
    assertThat(result)
        .isInstanceOfSatisfying(
            ContractResult.Refused.class,
            refused -> assertThat(refused.sentence()).contains(saying));
  }

  @Test
  void commitsMoneyWithinWhatTheMandateAllocatesAcrossContracts() {
    var support = given.contracted();
    var over = List.of(new Line("Support", Money.pounds(400_000), Money.pounds(150_001)));
    refused(
        file.fund(given.commissioner, new FundContract(support, given.allocation, over)),
        "beyond what was resolved");
    var lines = List.of(new Line("Support", Money.pounds(410_000), Money.pounds(150_000)));
    assertThat(file.fund(given.commissioner, new FundContract(support, given.allocation, lines)))
        .isInstanceOf(ContractResult.Done.class);
    var another = given.contracted();
    var tooMuch = List.of(new Line("More", Money.pounds(250_001), Money.ZERO));
    refused(
        file.fund(given.commissioner, new FundContract(another, given.allocation, tooMuch)),
        "beyond what was resolved");
    var rest = List.of(new Line("Refuge", Money.pounds(250_000), Money.ZERO));
    assertThat(file.fund(given.commissioner, new FundContract(another, given.allocation, rest)))
        .isInstanceOf(ContractResult.Done.class);
    assertThat(rooms.mandates().deeds(given.authority()).getLast().says())
        .isEqualTo("£660,000 a year committed, £150,000 of it new");
    assertThat(file.funding(given.commissioner, support))
        .extracting(FundingLine::annual)
        .containsExactly(Money.pounds(410_000));
  }

  @Test
  void refusesNewMoneyThatIsMoreThanItsLine() {
    var contract = given.contracted();
    var lines = List.of(new Line("Support", Money.pounds(10), Money.pounds(11)));
    refused(
        file.fund(given.commissioner, new FundContract(contract, given.allocation, lines)),
        "part of its amount");
    refused(
        file.fund(given.commissioner, new FundContract(contract, given.allocation, List.of())),
        "at least one line");
  }

  @Test
  void schedulesReviewsForItsWholeLifeAndWritesDownEachOnce() {
    var contract = given.contracted();
    var reviews = file.reviews(given.commissioner, contract);
    assertThat(reviews).hasSize(9);
    assertThat(reviews.getFirst().dueOn()).isEqualTo(STARTS.plusMonths(6));
    var held =
        new HoldReview(
            contract, reviews.getFirst().id(), "Safer", "Outreach works", "More evenings");
    refused(
        file.holdReview(
            given.commissioner,
            new HoldReview(contract, reviews.getFirst().id(), "Safer", " ", "Nothing")),
        "what was found");
    assertThat(given.at(on(STARTS.plusMonths(5)), () -> file.holdReview(given.commissioner, held)))
        .isInstanceOf(ContractResult.Done.class);
    refused(file.holdReview(given.commissioner, held), "written down already");
    assertThat(file.reviews(given.commissioner, contract).getFirst().held().orElseThrow().changes())
        .isEqualTo("More evenings");
    assertThat(rooms.mandates().deeds(given.authority()))
        .filteredOn(deed -> deed.mandate().equals(given.reviews))
        .extracting(deed -> deed.kind())
        .containsExactly(DeedKind.REVIEWS_SCHEDULED, DeedKind.REVIEW_HELD);
  }

  @Test
  void takesAnOptionInTimeAndOnlyIfNoReviewIsOverdue() {
    var contract = given.contracted();
    var decideBy = LocalDate.of(2033, 6, 30);
    refused(
        given.at(on(decideBy), () -> terms.takeOption(given.commissioner, contract)),
        "review of this contract is overdue");
    holdAllBefore(contract, decideBy);
    refused(
        given.at(on(decideBy.plusDays(1)), () -> terms.takeOption(given.commissioner, contract)),
        "had to be taken by 30 June 2033");
    assertThat(given.at(on(decideBy), () -> terms.takeOption(given.commissioner, contract)))
        .isInstanceOf(ContractResult.Done.class);
    var view = contracts.find(given.commissioner, contract).orElseThrow();
    assertThat(view.days().last()).isEqualTo(LocalDate.of(2035, 9, 30));
    assertThat(view.award().orElseThrow().next()).isEmpty();
    refused(
        given.at(on(decideBy), () -> terms.takeOption(given.commissioner, contract)),
        "no option left");
  }

  private void holdAllBefore(ContractId contract, LocalDate day) {
    file.reviews(given.commissioner, contract).stream()
        .filter(review -> review.dueOn().isBefore(day))
        .forEach(review ->
            given.at(
                on(review.dueOn()),
                () ->
                    file.holdReview(
                        given.commissioner,
                        new HoldReview(contract, review.id(), "Met", "Fit", "Nothing"))));
  }

  @Test
  void showsAProviderItsOwnContractsOnly() {
    var won = given.contracted();
    var other = given.council.organisation(OrganisationKind.PROVIDER, "Open Gate");
    given.at(
        PLANNED,
        () ->
            contracts.recordPresent(
                given.commissioner,
                new RecordContract(
                    ServiceKind.SUPPORT,
                    "Support A",
                    other,
                    LocalDate.of(2027, 4, 1),
                    LocalDate.of(2030, 9, 30),
                    Money.pounds(1),
                    0,
                    false)));
    var manager = given.council.holder(given.rosewell, Office.PROVIDER_MANAGER, "Manager");
    assertThat(contracts.all(manager)).extracting(ContractView::id).containsExactly(won);
    assertThat(file.reviews(manager, won)).isNotEmpty();
    var others = given.council.holder(other, Office.PROVIDER_MANAGER, "Manager");
    assertThat(contracts.all(others)).extracting(ContractView::title).containsExactly("Support A");
    assertThat(file.reviews(others, won)).isEmpty();
    assertThat(contracts.all(given.commissioner)).hasSize(2);
    assertThatThrownBy(() -> contracts.all(given.bidder)).isInstanceOf(NotPermitted.class);
  }

  @Test
  void tellsTheDecisionOnceThatTheServiceBegan() {
    given.contracted();
    var clock = Actor.clock(given.authority());
    keepTime(clock, STARTS.minusDays(1));
    assertThat(rooms.mandates().kinds(given.authority())).doesNotContain(DeedKind.CONTRACT_STARTED);
    keepTime(clock, STARTS);
    keepTime(clock, STARTS.plusDays(1));
    assertThat(rooms.mandates().kinds(given.authority()))
        .containsOnlyOnce(DeedKind.CONTRACT_STARTED);
  }

  private void keepTime(Actor clock, LocalDate day) {
    given.at(
        on(day),
        () -> {
          contracts.keepTime(clock);
          return true;
        });
  }

  @Test
  void letsNoContractIntoTheDatabaseWithoutAMandate() {
    given.contracted();
    var attack =
        """
        insert into contracts.contract (authority_id, id, origin, service, title, provider_id, starts, ends,
          initial_months, extension_months, extensions_taken, notice_months, annual_pence, spaces,
          female_only_space, mandate_id, tender_id, specification_id, signed_on)
        select authority_id, ?, origin, service, title, provider_id, starts, ends, initial_months,
          extension_months, extensions_taken, notice_months, annual_pence, spaces, female_only_space,
          null, gen_random_uuid(), specification_id, signed_on from contracts.contract\
        """;
    assertThatThrownBy(() ->
            acting.run(
                Wing.COMMISSIONING,
                given.commissioner,
                () -> jdbc.sql(attack).param(UUID.randomUUID()).update()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("no_contract_without_authority");
  }

  static Stream<Term> someTerms() {
    var random = new java.util.Random(440);
    return Stream.generate(() ->
            new Term(
                LocalDate.of(2024, 1, 1).plusDays(random.nextInt(3000)),
                1 + random.nextInt(60),
                random.ints(random.nextInt(4), 1, 30).boxed().toList()))
        .limit(60);
  }

  @ParameterizedTest
  @MethodSource("someTerms")
  void countsTermsInTheDatabaseAsInJava(Term term) {
    for (int taken = 0; taken <= term.extensionMonths().size(); taken++) {
      var inDatabase = acting.in(Wing.COMMISSIONING, given.commissioner, endAfter(term, taken));
      assertThat(inDatabase).isEqualTo(term.endAfter(taken));
    }
  }

  private java.util.function.Supplier<LocalDate> endAfter(Term term, int taken) {
    return () ->
        jdbc.sql("select contracts.end_after(?, ?, ?, ?)")
            .param(term.starts())
            .param(term.initialMonths())
            .param(term.extensionMonths().toArray(Integer[]::new))
            .param(taken)
            .query(LocalDate.class)
            .single();
  }

  @Test
  void recordsNoPresentContractThatEndsBeforeItStartsOrCostsNothing() {
    var provider = given.council.organisation(OrganisationKind.PROVIDER, "Larch House");
    var backwards =
        new RecordContract(
            ServiceKind.REFUGE,
            "Refuge",
            provider,
            LocalDate.of(2030, 4, 1),
            LocalDate.of(2030, 3, 31),
            Money.pounds(1),
            18,
            true);
    refused(contracts.recordPresent(given.commissioner, backwards), "ends on or after");
    var free =
        new RecordContract(
            ServiceKind.REFUGE,
            "Refuge",
            provider,
            LocalDate.of(2030, 4, 1),
            LocalDate.of(2030, 4, 1),
            Money.ZERO,
            18,
            true);
    refused(contracts.recordPresent(given.commissioner, free), "what a year costs");
    assertThat(contracts.all(given.commissioner)).isEmpty();
  }
}

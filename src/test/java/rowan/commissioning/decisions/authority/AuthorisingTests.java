package rowan.commissioning.decisions.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static rowan.commissioning.decisions.AuthorityRefusal.ANOTHER_PROCEDURE;
import static rowan.commissioning.decisions.AuthorityRefusal.BEYOND_ITS_DATE;
import static rowan.commissioning.decisions.AuthorityRefusal.BEYOND_ITS_MONEY;
import static rowan.commissioning.decisions.AuthorityRefusal.BEYOND_ITS_TERM;
import static rowan.commissioning.decisions.AuthorityRefusal.NOT_CONFIRMED;
import static rowan.commissioning.decisions.AuthorityRefusal.NOT_EVERYONE_ENGAGED;
import static rowan.commissioning.decisions.AuthorityRefusal.NOT_THE_DELEGATES;
import static rowan.commissioning.decisions.AuthorityRefusal.NO_SUCH_MANDATE;
import static rowan.commissioning.decisions.AuthorityRefusal.OF_ANOTHER_KIND;
import static rowan.commissioning.decisions.Given.confirmed;
import static rowan.commissioning.decisions.Given.contractOf;
import static rowan.commissioning.decisions.Given.day;
import static rowan.commissioning.decisions.Given.proposed;
import static rowan.commissioning.decisions.Given.supportContract;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rowan.commissioning.decisions.Act;
import rowan.commissioning.decisions.Act.AgreeSpecification;
import rowan.commissioning.decisions.Act.AwardContract;
import rowan.commissioning.decisions.Act.CreateTender;
import rowan.commissioning.decisions.Act.ExtendContract;
import rowan.commissioning.decisions.Act.Fund;
import rowan.commissioning.decisions.Act.SignContract;
import rowan.commissioning.decisions.AuthorityRefusal;
import rowan.commissioning.decisions.Given;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Allocate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Award;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.CoProduce;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Deadline;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Delegate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Engage;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Extend;
import rowan.commissioning.decisions.reading.mandates.Procedure;
import rowan.commissioning.decisions.reading.mandates.Requirement;
import rowan.commissioning.decisions.recording.Mandate;
import rowan.commissioning.decisions.recording.Mandate.InForce;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.Term;

class AuthorisingTests {

  private static final LocalDate START = day("2022-04-01");

  private static Optional<Objection> asked(MandateProposal permits, Act act, InForce... beside) {
    return Authorising.objection(Optional.of(confirmed(1, permits)), List.of(beside), act);
  }

  private static void refuses(
      Optional<Objection> answer, AuthorityRefusal reason, String sentence) {
    assertThat(answer).contains(new Objection(reason, sentence));
  }

  private static CreateTender tender(int months, Integer... options) {
    return new CreateTender(new Term(START, months, List.of(options)), "open");
  }

  @Test
  void refusesWhatNoMandatePermits() {
    var answer = Authorising.objection(Optional.empty(), List.of(), tender(12));
    refuses(answer, NO_SUCH_MANDATE, "No decision of this council gives this authority.");
  }

  @Test
  void refusesUntilAnOfficerConfirmed() {
    var answer =
        Authorising.objection(Optional.of(proposed(1, supportContract())), List.of(), tender(12));
    refuses(
        answer,
        NOT_CONFIRMED,
        "Resolution 1 is read but not confirmed. Ask democratic services to confirm what it permits first.");
  }

  @Test
  void refusesWhatAnOfficerRejected() {
    var rejected = proposed(1, supportContract()).reject(Given.OFFICER, Given.THEN);
    var answer = Authorising.objection(Optional.of(rejected), List.of(), tender(12));
    refuses(answer, NOT_CONFIRMED, "Resolution 1 was found not to permit this.");
  }

  @Test
  void refusesAnActThatTheMandateIsNotAbout() {
    var allocate = new Allocate(Money.pounds(1), null, null);
    var engage = new Engage(List.of("Residents"), null);
    assertThat(
            List.of(
                asked(allocate, tender(12)),
                asked(allocate, new SignContract(new Term(START, 12, List.of()))),
                asked(allocate, new ExtendContract(START)),
                asked(allocate, new AwardContract(Set.of("A Director"))),
                asked(allocate, new AgreeSpecification(List.of())),
                asked(engage, new Fund(Money.ZERO, Money.ZERO))))
        .allSatisfy(answer -> assertThat(answer).map(Objection::reason).contains(OF_ANOTHER_KIND));
  }

  @Nested
  class OfTerms {

    @Test
    void permitsWhatWasResolvedAndLess() {
      assertThat(asked(supportContract(), tender(36, 24))).isEmpty();
      assertThat(asked(supportContract(), tender(36))).isEmpty();
      assertThat(asked(supportContract(), tender(24, 12))).isEmpty();
    }

    @Test
    void refusesAFirstPeriodThatIsLonger() {
      refuses(
          asked(supportContract(), tender(48)),
          BEYOND_ITS_TERM,
          "Resolution 1 permits 3 years and an option of 2; this tender asks for 4 years.");
    }

    @ParameterizedTest
    @CsvSource({"24, an option of 2", "18, an option of 18 months"})
    void refusesAnOptionThatIsLonger(int months, String option) {
      refuses(
          asked(contractOf(36, List.of(12), null, null), tender(36, months)),
          BEYOND_ITS_TERM,
          "Resolution 1 permits 3 years and an option of 1; this tender asks for 3 years and %s."
              .formatted(option));
    }

    @Test
    void refusesMoreOptionsEvenWhenTheyAddUpToNoMore() {
      refuses(
          asked(supportContract(), tender(36, 12, 12)),
          BEYOND_ITS_TERM,
          "Resolution 1 permits 3 years and an option of 2; this tender asks for 3 years and options of 1 and 1.");
    }

    @Test
    void refusesAnyTermWhereNoneWasResolved() {
      refuses(
          asked(contractOf(null, List.of(), null, null), tender(12)),
          BEYOND_ITS_TERM,
          "Resolution 1 says neither how long nor until when; this tender asks for 1 year. Have its term confirmed first.");
    }

    @Test
    void goesByTheLastDayWhereOnlyThatWasResolved() {
      var until = contractOf(null, List.of(), null, day("2023-03-31"));
      assertThat(asked(until, tender(12))).isEmpty();
      refuses(
          asked(until, tender(12, 12)),
          BEYOND_ITS_DATE,
          "Resolution 1 permits a contract until 31 March 2023 at the latest; this tender runs until 31 March 2024.");
    }

    @Test
    void refusesAFirstPeriodThatRunsPastTheLastDay() {
      var until = contractOf(36, List.of(12), null, day("2023-03-31"));
      refuses(
          asked(until, tender(24)),
          BEYOND_ITS_DATE,
          "Resolution 1 permits a contract until 31 March 2023 at the latest; this tender runs until 31 March 2024.");
    }

    @Test
    void refusesAStartBeforeTheOneResolved() {
      refuses(
          asked(contractOf(36, List.of(), day("2022-04-02"), null), tender(36)),
          BEYOND_ITS_DATE,
          "Resolution 1 permits a start on 2 April 2022 at the earliest; this tender starts on 1 April 2022.");
      assertThat(asked(contractOf(36, List.of(), day("2022-04-01"), null), tender(36))).isEmpty();
    }

    @Test
    void holdsASignedContractToTheSameTerm() {
      refuses(
          asked(supportContract(), new SignContract(new Term(START, 37, List.of()))),
          BEYOND_ITS_TERM,
          "Resolution 1 permits 3 years and an option of 2; this contract asks for 37 months.");
    }

    @Test
    void holdsADirectAwardToItsTerm() {
      var award = new Award(START, day("2023-03-31"), 12);
      assertThat(asked(award, new SignContract(new Term(START, 12, List.of())))).isEmpty();
      refuses(
          asked(award, new SignContract(new Term(START, 12, List.of(12)))),
          BEYOND_ITS_TERM,
          "Resolution 1 permits 1 year; this contract asks for 1 year and an option of 1.");
    }
  }

  @Nested
  class OfProcedures {

    private static Act tender(String procedure) {
      return new CreateTender(new Term(START, 36, List.of()), procedure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "Open", "restricted", "COMPETITIVE_FLEXIBLE", "light touch"})
    void permitsAnyProcedureOpenToCompetitionWhereCompetitionWasResolved(String procedure) {
      assertThat(asked(supportContract(), tender(procedure))).isEmpty();
    }

    @Test
    void refusesADirectAwardWhereCompetitionWasResolved() {
      refuses(
          asked(supportContract(), tender("direct-award")),
          ANOTHER_PROCEDURE,
          "Resolution 1 permits a competitive procurement; this contract is to be bought by direct award.");
    }

    @Test
    void refusesADirectAwardWhereCompetitionWasRequired() {
      var required =
          new Commission(
              36, List.of(), null, null, null, null, EnumSet.of(Requirement.COMPETITIVE));
      assertThat(asked(required, tender("direct-award")))
          .map(Objection::reason)
          .contains(ANOTHER_PROCEDURE);
    }

    @Test
    void refusesAnotherProcedureThanTheOneNamed() {
      var open = new Commission(36, List.of(), null, null, null, Procedure.OPEN, Set.of());
      refuses(
          asked(open, tender("restricted")),
          ANOTHER_PROCEDURE,
          "Resolution 1 permits the open procedure; this contract is to be bought by the restricted procedure.");
    }

    @Test
    void permitsAnyProcedureWhereNoneWasResolved() {
      assertThat(asked(contractOf(36, List.of(), null, null), tender("direct-award"))).isEmpty();
    }
  }

  @Nested
  class OfDelegation {

    private static final String ADULTS = "Strategic Director of Adults, Housing and Public Health";
    private static final String PLACE = "Strategic Director for Communities and Environment";
    private static final Delegate BOTH =
        new Delegate(List.of(ADULTS, PLACE), true, List.of(), null);
    private static final Delegate EITHER =
        new Delegate(List.of(ADULTS, PLACE), false, List.of(), null);

    @Test
    void permitsTheAwardOnceBothHaveApproved() {
      var approved = Set.of(ADULTS, "Strategic Director of Communities and Environment");
      assertThat(asked(BOTH, new AwardContract(approved))).isEmpty();
    }

    @Test
    void refusesTheAwardAsLongAsOneHasNotApproved() {
      refuses(
          asked(BOTH, new AwardContract(Set.of(ADULTS))),
          NOT_THE_DELEGATES,
          "Resolution 1 asks for %s and %s together, 2 of them; %s has not approved yet."
              .formatted(ADULTS, PLACE, PLACE));
    }

    @Test
    void permitsTheAwardByEitherWhereEitherMay() {
      assertThat(asked(EITHER, new AwardContract(Set.of(PLACE)))).isEmpty();
    }

    @Test
    void refusesTheAwardBySomebodyElse() {
      assertThat(asked(EITHER, new AwardContract(Set.of("Chief Executive"))))
          .map(Objection::reason)
          .contains(NOT_THE_DELEGATES);
      assertThat(asked(EITHER, new AwardContract(Set.of())))
          .map(Objection::reason)
          .contains(NOT_THE_DELEGATES);
    }

    @Test
    void refusesTheAwardWhereNobodyIsNamed() {
      assertThat(asked(new Delegate(List.of(), true, List.of(), null), new AwardContract(Set.of())))
          .map(Objection::reason)
          .contains(NOT_THE_DELEGATES);
    }

    @Test
    void findsTheDelegationBesideWhatIsAwarded() {
      var award = new AwardContract(Set.of(ADULTS, PLACE));
      assertThat(asked(supportContract(), award, confirmed(4, BOTH))).isEmpty();
      assertThat(asked(supportContract(), new AwardContract(Set.of(PLACE)), confirmed(4, BOTH)))
          .map(Objection::reason)
          .contains(NOT_THE_DELEGATES);
      assertThat(asked(supportContract(), award))
          .map(Objection::reason)
          .contains(NOT_THE_DELEGATES);
    }
  }

  @Nested
  class OfExtensions {

    private static final Extend TO_SEPTEMBER = new Extend("support", null, day("2022-09-30"));
    private static final Extend BY_A_YEAR = new Extend("support", 12, null);
    private static final InForce ENDS =
        confirmed(10, new Deadline("The present contracts end", day("2021-09-30")));

    @Test
    void permitsTheLastDayAndNoneAfter() {
      assertThat(asked(TO_SEPTEMBER, new ExtendContract(day("2022-09-30")))).isEmpty();
      refuses(
          asked(TO_SEPTEMBER, new ExtendContract(day("2022-10-01"))),
          BEYOND_ITS_DATE,
          "Resolution 1 permits an extension until 30 September 2022 at the latest; this one runs until 1 October 2022.");
    }

    @Test
    void countsMonthsFromTheEndOfThePresentContracts() {
      assertThat(asked(BY_A_YEAR, new ExtendContract(day("2022-09-30")), ENDS)).isEmpty();
      refuses(
          asked(BY_A_YEAR, new ExtendContract(day("2022-10-01")), ENDS),
          BEYOND_ITS_DATE,
          "Resolution 1 permits an extension of 1 year, until 30 September 2022; this one runs until 1 October 2022.");
    }

    private static Optional<LocalDate> until(MandateProposal permits, InForce... beside) {
      return Authorising.extendsUntil(confirmed(1, permits), List.of(beside));
    }

    @Test
    void knowsTheLastDayWithoutBeingAskedForAnExtension() {
      assertThat(until(TO_SEPTEMBER)).contains(day("2022-09-30"));
      assertThat(until(BY_A_YEAR, ENDS)).contains(day("2022-09-30"));
    }

    @Test
    void takesTheEarlierOfTwoLastDays() {
      assertThat(until(new Extend("support", 6, day("2022-09-30")), ENDS))
          .contains(day("2022-03-31"));
      assertThat(until(new Extend("support", 24, day("2022-09-30")), ENDS))
          .contains(day("2022-09-30"));
    }

    @Test
    void knowsNoLastDayWhereNoneWasResolvedOrTheMandateIsOfAnotherKind() {
      assertThat(until(BY_A_YEAR)).isEmpty();
      assertThat(until(supportContract(), ENDS)).isEmpty();
    }

    @Test
    void refusesAnExtensionWithoutEnd() {
      assertThat(asked(BY_A_YEAR, new ExtendContract(day("2021-10-01"))))
          .map(Objection::sentence)
          .contains(
              "Resolution 1 names no last day for an extension; this one runs until 1 October 2021. Have the last day confirmed first.");
    }
  }

  @Nested
  class OfMoney {

    private static final Allocate SIX_SIXTY =
        new Allocate(Money.pounds(660_000), Money.pounds(150_000), null);

    @Test
    void permitsWhatWasAllocatedToThePenny() {
      assertThat(asked(SIX_SIXTY, new Fund(Money.pounds(660_000), Money.pounds(150_000))))
          .isEmpty();
    }

    @Test
    void refusesAPennyMoreAYear() {
      refuses(
          asked(SIX_SIXTY, new Fund(new Money(66_000_001), Money.ZERO)),
          BEYOND_ITS_MONEY,
          "Resolution 1 allocates £660,000 a year; this asks for £660,000.01 a year, £0.01 more.");
    }

    @Test
    void refusesMoreNewMoney() {
      refuses(
          asked(SIX_SIXTY, new Fund(Money.pounds(660_000), Money.pounds(160_000))),
          BEYOND_ITS_MONEY,
          "Resolution 1 allocates £150,000 of new money a year; this asks for £160,000.");
    }

    @Test
    void refusesMoreInAYearThanWasAllocatedInAll() {
      var inAll = new Allocate(null, null, Money.pounds(100));
      assertThat(asked(inAll, new Fund(Money.pounds(100), Money.ZERO))).isEmpty();
      assertThat(asked(inAll, new Fund(Money.pounds(101), Money.ZERO)))
          .map(Objection::reason)
          .contains(BEYOND_ITS_MONEY);
    }

    @Test
    void refusesAnySumWhereNoneIsNamed() {
      assertThat(asked(new Allocate(null, null, null), new Fund(Money.ZERO, Money.ZERO)))
          .map(Objection::reason)
          .contains(BEYOND_ITS_MONEY);
    }
  }

  @Nested
  class OfSpecifications {

    private static final CoProduce BOTH =
        new CoProduce(List.of("Cabinet Member", "Council’s Scrutiny Commission"));

    @Test
    void permitsTheAgreementOnceAllWereEngaged() {
      var all = List.of("Cabinet Member", "the Council’s Scrutiny Commission");
      assertThat(asked(BOTH, new AgreeSpecification(all))).isEmpty();
    }

    @Test
    void refusesTheAgreementAsLongAsOneWasNot() {
      refuses(
          asked(BOTH, new AgreeSpecification(List.of("Cabinet Member"))),
          NOT_EVERYONE_ENGAGED,
          "Resolution 1 asks for the engagement of Cabinet Member and Council’s Scrutiny Commission;"
              + " 1 of 2 has not agreed yet: Council’s Scrutiny Commission.");
    }

    @Test
    void asksForTheSameWhereAResolutionSaysEngage() {
      assertThat(asked(new Engage(List.of("Residents"), null), new AgreeSpecification(List.of())))
          .map(Objection::reason)
          .contains(NOT_EVERYONE_ENGAGED);
    }
  }

  @Test
  void namesTheNarrativeAsTheDecision() {
    var origin = new Mandate.Origin(Given.id(1), Given.DECISION, null, "", null);
    var mandate =
        new InForce(
            origin, new Allocate(Money.pounds(5), null, null), false, Given.OFFICER, Given.THEN);
    assertThat(
            Authorising.objection(
                Optional.of(mandate), List.of(), new Fund(Money.pounds(6), Money.ZERO)))
        .map(Objection::sentence)
        .contains("The decision allocates £5 a year; this asks for £6 a year, £1 more.");
  }
}

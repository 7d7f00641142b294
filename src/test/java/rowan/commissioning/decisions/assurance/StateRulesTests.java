package rowan.commissioning.decisions.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static rowan.commissioning.decisions.DeedKind.*;
import static rowan.commissioning.decisions.Given.confirmed;
import static rowan.commissioning.decisions.Given.contractOf;
import static rowan.commissioning.decisions.Given.day;
import static rowan.commissioning.decisions.Given.deed;
import static rowan.commissioning.decisions.Given.id;
import static rowan.commissioning.decisions.Given.supportContract;
import static rowan.commissioning.decisions.assurance.ResolutionState.AT_RISK;
import static rowan.commissioning.decisions.assurance.ResolutionState.BREACHED;
import static rowan.commissioning.decisions.assurance.ResolutionState.MET;
import static rowan.commissioning.decisions.assurance.ResolutionState.NOT_STARTED;
import static rowan.commissioning.decisions.assurance.ResolutionState.UNDER_WAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rowan.commissioning.decisions.Deed;
import rowan.commissioning.decisions.DeedKind;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Allocate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Circulate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.CoProduce;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Deadline;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Delegate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Engage;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Extend;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Monitor;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Note;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.RetainStaff;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Review;
import rowan.commissioning.decisions.recording.LawStep;
import rowan.commissioning.decisions.recording.LawStep.Step;
import rowan.commissioning.decisions.recording.Mandate.InForce;
import rowan.foundation.kernel.Money;

class StateRulesTests {

  private static final LocalDate TODAY = day("2021-06-01");

  /** What happened under mandate 1 and, beside it, under others. */
  private static final class Story {

    private final InForce mandate;
    private final List<InForce> all = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final List<LawStep> steps = new ArrayList<>();
    private int staff;

    Story(MandateProposal asks) {
      mandate = confirmed(1, asks);
      all.add(mandate);
    }

    Story beside(int number, MandateProposal asks) {
      all.add(confirmed(number, asks));
      return this;
    }

    Story done(int number, DeedKind... kinds) {
      Arrays.stream(kinds).forEach(kind -> deeds.add(deed(number, kind, TODAY)));
      return this;
    }

    Story step(Step step) {
      steps.add(new LawStep(id(1), step, TODAY, "https://example.org"));
      return this;
    }

    Story staff(int employed) {
      staff = employed;
      return this;
    }

    Standing on(LocalDate today) {
      return StateRules.standing(mandate, new Happened(today, all, deeds, steps, staff))
          .orElseThrow();
    }

    ResolutionState state() {
      return on(TODAY).state();
    }

    String next() {
      return on(TODAY).next().orElseThrow().what();
    }
  }

  private static Story story(MandateProposal asks) {
    return new Story(asks);
  }

  @Nested
  class OfAContract {

    @Test
    void goesFromNothingByWayOfATenderToASignature() {
      var story = story(supportContract());
      assertThat(story.state()).isEqualTo(NOT_STARTED);
      assertThat(story.next()).isEqualTo("Create the tender");
      assertThat(story.done(1, TENDER_CREATED).state()).isEqualTo(UNDER_WAY);
      assertThat(story.next()).isEqualTo("Publish the tender");
      assertThat(story.done(1, TENDER_PUBLISHED).next())
          .isEqualTo("Bids come in until the tender closes");
      assertThat(story.done(1, TENDER_CLOSED).next()).isEqualTo("Evaluate the bids and award");
      assertThat(story.done(1, AWARDED).next()).isEqualTo("Sign the contract");
      assertThat(story.done(1, CONTRACT_SIGNED).state()).isEqualTo(MET);
      assertThat(story.on(TODAY).next()).isEmpty();
    }

    @Test
    void takesNoNoticeOfWhatWasDoneUnderAnotherMandate() {
      assertThat(
              story(supportContract())
                  .beside(2, supportContract())
                  .done(2, CONTRACT_SIGNED)
                  .state())
          .isEqualTo(NOT_STARTED);
    }

    @Test
    void mustBeSignedByTheDayOfItsStart() {
      var starts = contractOf(12, List.of(), TODAY.plusDays(60), null);
      var story = story(starts).done(1, TENDER_CREATED);
      assertThat(story.on(TODAY).state()).isEqualTo(UNDER_WAY);
      assertThat(story.on(TODAY.plusDays(1)).state()).isEqualTo(AT_RISK);
      assertThat(story.on(TODAY.plusDays(1)).because())
          .isEqualTo("Contract not signed: 59 days left");
      assertThat(story.on(TODAY.plusDays(60)).state()).isEqualTo(AT_RISK);
      assertThat(story.on(TODAY.plusDays(60)).because())
          .isEqualTo("Contract not signed: no day left");
      assertThat(story.on(TODAY.plusDays(61)).state()).isEqualTo(BREACHED);
      assertThat(story.on(TODAY.plusDays(61)).because())
          .isEqualTo("Contract not signed: it was due by 31 July 2021, 1 day ago");
    }
  }

  @Nested
  class OfADelegation {

    private static final Delegate DIRECTORS =
        new Delegate(List.of("Director A", "Director B"), true, List.of(), null);

    @Test
    void isMetOnceEverythingIsAwarded() {
      var story = story(DIRECTORS).beside(2, supportContract()).beside(3, supportContract());
      assertThat(story.state()).isEqualTo(NOT_STARTED);
      assertThat(story.on(TODAY).next().orElseThrow().named())
          .containsExactly("Director A", "Director B");
      assertThat(story.done(1, AWARD_APPROVED).state()).isEqualTo(UNDER_WAY);
      assertThat(story.done(2, AWARDED).state()).isEqualTo(UNDER_WAY);
      assertThat(story.on(TODAY).because()).isEqualTo("1 of 2 awarded");
      assertThat(story.done(3, AWARDED).state()).isEqualTo(MET);
    }

    @Test
    void countsAwardsToldUnderTheDelegationItself() {
      assertThat(story(DIRECTORS).done(1, AWARDED).state()).isEqualTo(MET);
    }
  }

  @Nested
  class OfTheSpecification {

    @Test
    void isMetOnceAgreed() {
      var story = story(new CoProduce(List.of("Cabinet Member")));
      assertThat(story.state()).isEqualTo(NOT_STARTED);
      assertThat(story.next()).isEqualTo("Draft the specification");
      assertThat(story.done(1, SPECIFICATION_DRAFTED).state()).isEqualTo(UNDER_WAY);
      assertThat(story.next()).isEqualTo("Agree the specification");
      assertThat(story.done(1, SPECIFICATION_AGREED).state()).isEqualTo(MET);
    }

    @Test
    void hearsThoseWhomItInvited() {
      var story = story(new Engage(List.of("Members"), null)).beside(2, new CoProduce(List.of()));
      assertThat(story.on(TODAY).because()).isEqualTo("Not invited yet");
      assertThat(story.done(1, CONTRIBUTIONS_INVITED).state()).isEqualTo(UNDER_WAY);
      story.done(1, CONTRIBUTION_RECEIVED, CONTRIBUTION_RECEIVED, CONTRIBUTION_ANSWERED);
      assertThat(story.on(TODAY).because()).isEqualTo("1 of 2 contributions answered");
      assertThat(story.next()).isEqualTo("Answer 1 contribution");
      assertThat(story.done(2, SPECIFICATION_AGREED).state()).isEqualTo(UNDER_WAY);
      assertThat(story.done(1, CONTRIBUTION_ANSWERED).state()).isEqualTo(MET);
    }

    @Test
    void breachesWhenAgreedBeforeTheyWereInvited() {
      var story = story(new Engage(List.of("Members"), null)).beside(2, new CoProduce(List.of()));
      assertThat(story.done(2, SPECIFICATION_AGREED).state()).isEqualTo(BREACHED);
    }

    @Test
    void isMetByAnEngagementHeld() {
      assertThat(story(new Engage(List.of("Residents"), null)).done(1, ENGAGEMENT_HELD).state())
          .isEqualTo(MET);
    }
  }

  @Nested
  class OfACirculation {

    private static final Circulate RESULTS =
        new Circulate("the results", "the Commission", day("2021-07-31"));

    @Test
    void isAtRiskWithin60DaysAndBreachedAfterwards() {
      var story = story(RESULTS);
      assertThat(story.on(day("2021-06-01")).state()).isEqualTo(NOT_STARTED);
      assertThat(story.on(day("2021-06-02")).state()).isEqualTo(AT_RISK);
      assertThat(story.on(day("2021-07-31")).state()).isEqualTo(AT_RISK);
      assertThat(story.on(day("2021-08-01")).state()).isEqualTo(BREACHED);
      assertThat(story.next()).isEqualTo("Circulate the results to the Commission");
    }

    @Test
    void isMetOnceCirculatedHoweverLate() {
      assertThat(story(RESULTS).done(1, RESULTS_CIRCULATED).on(day("2022-01-01")).state())
          .isEqualTo(MET);
    }
  }

  @Nested
  class OfStaff {

    private static final RetainStaff ADVISERS = new RetainStaff("Advisers", "Council");

    @Test
    void isMetAsLongAsTheCouncilEmploysSomebody() {
      assertThat(story(ADVISERS).staff(4).on(TODAY).because())
          .isEqualTo("4 employed by the council today");
      assertThat(story(ADVISERS).staff(1).state()).isEqualTo(MET);
    }

    @Test
    void isBreachedByHavingNobodyOnceAContractHasStarted() {
      var story = story(ADVISERS).beside(2, supportContract());
      assertThat(story.state()).isEqualTo(NOT_STARTED);
      assertThat(story.done(2, CONTRACT_STARTED).state()).isEqualTo(BREACHED);
    }
  }

  @Nested
  class OfDays {

    private static final Deadline MARCH =
        new Deadline("recommission the services", day("2022-03-31"));
    private static final Deadline ENDS =
        new Deadline("the current service contract ends", day("2021-09-30"));

    @Test
    void isMetOnceEveryContractIsSigned() {
      var story = story(MARCH).beside(2, supportContract()).beside(3, supportContract());
      assertThat(story.state()).isEqualTo(NOT_STARTED);
      assertThat(story.next()).isEqualTo("Sign 2 more contracts");
      assertThat(story.done(2, CONTRACT_SIGNED).state()).isEqualTo(UNDER_WAY);
      assertThat(story.next()).isEqualTo("Sign 1 more contract");
      assertThat(story.on(day("2022-02-01")).state()).isEqualTo(AT_RISK);
      assertThat(story.on(day("2022-04-01")).state()).isEqualTo(BREACHED);
      assertThat(story.done(3, CONTRACT_SIGNED).on(day("2022-04-01")).state()).isEqualTo(MET);
    }

    @Test
    void isMetForPresentContractsOnceTheyAreExtended() {
      var story = story(ENDS).beside(2, supportContract()).beside(3, new Extend("it", null, null));
      assertThat(story.on(day("2021-09-01")).state()).isEqualTo(AT_RISK);
      assertThat(story.next()).isEqualTo("Sign what follows the present contracts");
      assertThat(story.done(3, CONTRACT_EXTENDED).state()).isEqualTo(MET);
    }

    @Test
    void isNotMetBySigningAnythingWhenItIsAboutSomethingElse() {
      var story = story(new Deadline("report back to Cabinet", null)).beside(2, supportContract());
      assertThat(story.done(2, CONTRACT_SIGNED).state()).isEqualTo(NOT_STARTED);
      assertThat(story.done(1, REVIEW_HELD).state()).isEqualTo(MET);
    }

    @Test
    void isMetForAnEngagementOnceItWasHeldOrItsResultsWentRound() {
      var may = new Deadline("the market engagement to be completed", day("2021-05-31"));
      var results = new Circulate(null, null, null);
      assertThat(story(may).state()).isEqualTo(BREACHED);
      assertThat(story(may).beside(2, results).done(2, ENGAGEMENT_HELD).state()).isEqualTo(MET);
      assertThat(story(may).beside(2, results).done(2, RESULTS_CIRCULATED).state()).isEqualTo(MET);
    }

    @ParameterizedTest
    @CsvSource({
      "current service contract would end, true",
      "the existing agreements expire, true",
      "end of the current contracts, true",
      "recommission the services, false",
      "the market engagement to be completed, false",
      "extend the contract, false",
    })
    void tellsTheEndOfPresentContractsFromWhatIsDue(String what, boolean end) {
      var story = story(new Deadline(what, day("2021-09-30"))).beside(2, supportContract());
      story.beside(3, new Extend(null, null, null)).done(3, CONTRACT_EXTENDED);
      assertThat(story.state() == MET).isEqualTo(end);
    }
  }

  @Nested
  class OfExtensions {

    private static final Extend SEPTEMBER = new Extend("support", null, day("2022-09-30"));

    @Test
    void mustBeSignedBeforeThePresentContractsEnd() {
      var story = story(SEPTEMBER).beside(2, new Deadline("contracts end", day("2021-09-30")));
      assertThat(story.on(day("2021-07-01")).state()).isEqualTo(NOT_STARTED);
      assertThat(story.on(day("2021-09-14")).state()).isEqualTo(AT_RISK);
      assertThat(story.on(day("2021-09-14")).because())
          .isEqualTo("Extension not signed: 16 days left");
      assertThat(story.on(day("2021-10-01")).state()).isEqualTo(BREACHED);
      assertThat(story.done(1, CONTRACT_EXTENDED).on(day("2021-10-01")).state()).isEqualTo(MET);
    }

    @Test
    void isNotNeededOnceTheNewContractsHaveStarted() {
      var story = story(SEPTEMBER).beside(2, supportContract());
      assertThat(story.done(2, CONTRACT_STARTED).on(day("2023-01-01")).because())
          .isEqualTo("Not needed: the new contracts have started");
    }
  }

  @Nested
  class OfReviewsAndMoney {

    @Test
    void isBreachedByContractsWithoutReviews() {
      var story = story(new Review("key intervals")).beside(2, supportContract());
      assertThat(story.state()).isEqualTo(NOT_STARTED);
      assertThat(story.done(2, CONTRACT_SIGNED).state()).isEqualTo(BREACHED);
      assertThat(story.done(1, REVIEWS_SCHEDULED).state()).isEqualTo(MET);
    }

    @Test
    void isUnderWayWhileASecondContractHasNoReviews() {
      var story =
          story(new Review("key intervals"))
              .beside(2, supportContract())
              .beside(3, supportContract());
      story.done(2, CONTRACT_SIGNED).done(3, CONTRACT_SIGNED).done(1, REVIEWS_SCHEDULED);
      assertThat(story.state()).isEqualTo(UNDER_WAY);
    }

    @Test
    void isMetOnceEachContractIsFunded() {
      var story =
          story(new Allocate(Money.pounds(1), null, null))
              .beside(2, supportContract())
              .beside(3, supportContract());
      assertThat(story.state()).isEqualTo(NOT_STARTED);
      assertThat(story.done(1, FUNDING_SET).on(TODAY).because())
          .isEqualTo("Funding set for 1 of 2");
      assertThat(story.done(1, FUNDING_SET).state()).isEqualTo(MET);
    }
  }

  @Nested
  class OfLaws {

    @Test
    void isAtRiskFromTheDayInForceUntilPutIntoPractice() {
      var story = story(new Monitor("the Bill"));
      assertThat(story.state()).isEqualTo(NOT_STARTED);
      assertThat(story.step(Step.BILL_INTRODUCED).state()).isEqualTo(UNDER_WAY);
      assertThat(story.step(Step.ROYAL_ASSENT).on(TODAY).because())
          .isEqualTo("Royal Assent: now an Act");
      assertThat(story.step(Step.IN_FORCE).state()).isEqualTo(AT_RISK);
      assertThat(story.on(TODAY.minusDays(1)).state()).isEqualTo(NOT_STARTED);
      assertThat(story.step(Step.IMPLEMENTED).state()).isEqualTo(MET);
    }

    @Test
    void isMetByABillThatFell() {
      assertThat(story(new Monitor("the Bill")).step(Step.FELL).state()).isEqualTo(MET);
    }
  }

  @Test
  void aNoteStandsNowhere() {
    var note = confirmed(1, new Note());
    assertThat(
            StateRules.standing(note, new Happened(TODAY, List.of(note), List.of(), List.of(), 0)))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ResolutionState.class)
  void aResolutionOfOneMandateStandsAsItDoes(ResolutionState state) {
    assertThat(ResolutionState.of(List.of(state))).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "MET, BREACHED, BREACHED",
    "AT_RISK, BREACHED, BREACHED",
    "MET, AT_RISK, AT_RISK",
    "NOT_STARTED, AT_RISK, AT_RISK",
    "MET, NOT_STARTED, UNDER_WAY",
    "MET, UNDER_WAY, UNDER_WAY",
    "NOT_STARTED, UNDER_WAY, UNDER_WAY"
  })
  void aResolutionOfTwoStandsAsTheWorseAndIsMetOnlyByBoth(
      ResolutionState one, ResolutionState other, ResolutionState both) {
    assertThat(ResolutionState.of(List.of(one, other))).isEqualTo(both);
    assertThat(ResolutionState.of(List.of(other, one))).isEqualTo(both);
  }
}

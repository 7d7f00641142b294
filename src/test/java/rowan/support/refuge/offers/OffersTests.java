package rowan.support.refuge.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rowan.support.refuge.offers.GivenOffers.EVENING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.demo.StoryClock;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.OverdueDuty;
import rowan.foundation.access.Wing;
import rowan.foundation.web.Days;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.GivenCases;
import rowan.support.casework.OpenResult;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.casework.lead.HandoverId;
import rowan.support.casework.lead.Handovers;
import rowan.support.casework.lead.ProposeHandover;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.HoldResult;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.Placement;
import rowan.support.refuge.Refuge;
import rowan.support.refuge.Stays;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.offers.OfferResult.Why;
import rowan.support.refuge.places.Availability;
import rowan.support.refuge.places.RefugePlaces;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/** From a hold to a yes or a no, with whose it was. */
@RowanTest
class OffersTests {

  @Autowired private GivenRefuges refuges;
  @Autowired private GivenOffers given;
  @Autowired private GivenCases cases;
  @Autowired private AskingRefuges asking;
  @Autowired private AskedOfUs askedOfUs;
  @Autowired private Offers offers;
  @Autowired private Refuge refuge;
  @Autowired private Stays stays;
  @Autowired private RefugePlaces places;
  @Autowired private Casework casework;
  @Autowired private Handovers handovers;
  @Autowired private ConnectedPeople connected;
  @Autowired private List<OverdueDuty.Own> duties;
  @Autowired private StoryClock story;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private House house;
  private Actor worker;
  private Actor manager;

  @BeforeEach
  void aHouse() {
    house = refuges.house();
    worker = house.worker();
    manager = house.manager();
  }

  private OfferState state(Actor actor, OfferId id) {
    return offers.offer(actor, id).orElseThrow().state();
  }

  private static Why why(OfferResult result) {
    return ((OfferResult.Refused) result).why();
  }

  private List<String> first(Actor actor) {
    return duties.stream()
        .flatMap(duty -> duty.of(actor).stream())
        .map(OverdueDuty.Line::words)
        .toList();
  }

  private <T> T asSupport(String sql, Class<T> type) {
    return acting.in(
        Wing.SUPPORT,
        worker,
        () -> jdbc.sql(sql).param(worker.authority().value()).query(type).single());
  }

  @Test
  void theRefugeReadsWhoWouldComeAndNeverWhoTheyAre() {
    var need =
        refuges.search(
            house,
            cases.aCase(house.team()),
            new Needs(
                true,
                Optional.of("sk"),
                false,
                Optional.of("north-east"),
                Set.of(SupportNeed.QUIET)));
    var id =
        given.asked(
            house,
            need,
            refuges.space(
                house,
                "flat",
                new rowan.support.refuge.places.SpaceFeatures(
                    4, 1, true, 0, true, false, 17, true, List.of("sk"))),
            "Asthma.");
    var seen = offers.offer(given.refugeWorker(house), id).orElseThrow();
    assertThat(seen.household())
        .contains(
            "A mother and two children · ages 4 and 9 · no steps · speaks Slovak · somewhere quiet");
    assertThat(seen.words()).contains("Asthma.");
    assertThat(seen.of()).isEmpty();
    assertThat(
            casework.summary(
                manager, offers.offer(worker, id).orElseThrow().of().orElseThrow().caseId()))
        .isEmpty();
    assertThat(askedOfUs.waiting(manager)).extracting(Offer.Line::id).containsExactly(id);
    assertThat(
            asSupport(
                "select encode(household, 'escape') || encode(words, 'escape') from refuge.offer where authority_id = ?",
                String.class))
        .doesNotContain("mother", "Asthma");
  }

  @Test
  void isListedOldestFirstUntilTheHoldEnds() {
    var first = story.at(EVENING, () -> given.asked(house));
    var second =
        story.at(
            EVENING.plusSeconds(60),
            () ->
                given.asked(
                    house,
                    refuges.search(house),
                    refuges.space(house, "2", GivenRefuges.FAMILY_ROOM)));
    assertThat(story.at(EVENING.plusSeconds(70), () -> askedOfUs.waiting(manager)))
        .extracting(Offer.Line::id)
        .containsExactly(first, second);
    assertThat(story.at(EVENING.plusSeconds(70), () -> first(manager)))
        .containsExactly("Your refuge is asked to take 2 households. Answer the first by 19:30.");
    assertThat(story.at(EVENING.plusSeconds(1801), () -> askedOfUs.waiting(manager)))
        .extracting(Offer.Line::id)
        .containsExactly(second);
    assertThat(story.at(EVENING.plusSeconds(1801), () -> state(worker, first)))
        .isEqualTo(new OfferState.Over(EVENING.plus(Refuge.HELD_FOR)));
  }

  @Test
  void isOfOneHoldAndAskedOnce() {
    var hold = refuges.held(house, refuges.search(house), refuges.familyRoom(house));
    var command = new AskRefuge(worker, hold, Optional.of("Asthma."), false);
    assertThat(asking.ask(command)).isEqualTo(asking.ask(command));
    assertThat(asSupport("select count(*) from refuge.offer where authority_id = ?", Integer.class))
        .isEqualTo(1);
    assertThat(command.toString()).doesNotContain("Asthma");
    stays.letGo(worker, hold);
    var other =
        refuges.held(house, refuges.search(house), refuges.space(house, "2", GivenRefuges.FLAT));
    stays.letGo(worker, other);
    assertThat(why(asking.ask(new AskRefuge(worker, other, Optional.empty(), false))))
        .isEqualTo(Why.RAN_OUT);
  }

  @Test
  void aYesAndAnAcceptanceKeepTheSpaceForTheJourneyAndBringTheRefugeIn() {
    var id = story.at(EVENING, () -> given.offered(house));
    var theCase =
        story.at(EVENING, () -> offers.offer(worker, id)).orElseThrow().of().orElseThrow();
    assertThat(casework.summary(manager, theCase.caseId())).isEmpty();
    var expected = EVENING.plus(Duration.ofHours(3));
    story.at(EVENING, () -> offers.accept(worker, id, expected));
    assertThat(story.at(EVENING, () -> casework.summary(manager, theCase.caseId()))).isPresent();
    var kept = (OfferState.Accepted) story.at(EVENING, () -> state(worker, id));
    assertThat(kept.until()).isEqualTo(expected.plus(Awaiting.MARGIN));
    var late = expected.plus(Duration.ofHours(3));
    var placement = story.at(late, () -> stays.placement(worker, kept.space())).orElseThrow();
    assertThat(placement.stage()).isEqualTo(new Placement.Stage.Awaited(kept.until()));
    assertThat(
            story.at(late, () -> places.space(worker, placement.space().id())).orElseThrow().now())
        .isEqualTo(new Availability.Held(kept.space(), kept.until()));
    assertThat(story.at(late, () -> stays.moveIn(worker, kept.space())))
        .isInstanceOf(MoveResult.Done.class);
    assertThat(story.at(late, () -> state(worker, id))).isEqualTo(new OfferState.Arrived(late));
  }

  @Test
  void anAwaitedSpaceIsNotTakenAndIsFreeAgainByItself() {
    var space = refuges.familyRoom(house);
    story.at(
        EVENING,
        () -> {
          var id = given.offered(house, given.asked(house, refuges.search(house), space));
          return offers.accept(worker, id, EVENING.plusSeconds(3600));
        });
    assertThat(
            story.at(
                EVENING.plusSeconds(7200), () -> refuges.hold(house, refuges.search(house), space)))
        .isEqualTo(new HoldResult.Refused(HoldResult.Why.TAKEN));
    var after = EVENING.plusSeconds(3600).plus(Awaiting.MARGIN);
    assertThat(story.at(after, () -> refuges.hold(house, refuges.search(house), space)))
        .isInstanceOf(HoldResult.Done.class);
    var clock = Actor.clock(worker.authority());
    assertThat(story.at(after, () -> stays.noteHoldsThatRanOut(clock))).isEqualTo(1);
  }

  @Test
  void aHouseholdThatIsAwaitedHoldsNothingElse() {
    var need = refuges.search(house);
    var other = refuges.space(house, "flat", GivenRefuges.FLAT);
    story.at(
        EVENING,
        () -> {
          var id = given.offered(house, given.asked(house, need, refuges.familyRoom(house)));
          return offers.accept(worker, id, EVENING.plusSeconds(3600));
        });
    assertThat(story.at(EVENING.plusSeconds(60), () -> refuges.hold(house, need, other)))
        .isEqualTo(new HoldResult.Refused(HoldResult.Why.HOLDS_ANOTHER));
  }

  @Test
  void isAcceptedInTimeForAnHourToCome() {
    var id = story.at(EVENING, () -> given.asked(house));
    assertThat(why(story.at(EVENING, () -> offers.accept(worker, id, EVENING.plusSeconds(60)))))
        .isEqualTo(Why.NOT_ANSWERED);
    story.at(EVENING, () -> given.offered(house, id));
    assertThat(why(story.at(EVENING, () -> offers.accept(worker, id, EVENING))))
        .isEqualTo(Why.HOUR_IS_OVER);
    assertThat(
            why(
                story.at(
                    EVENING,
                    () ->
                        offers.accept(
                            worker, id, EVENING.plus(Duration.ofHours(44)).plusSeconds(1)))))
        .isEqualTo(Why.TOO_LATE);
    var late = EVENING.plus(Refuge.HELD_FOR);
    assertThat(why(story.at(late, () -> offers.accept(worker, id, late.plusSeconds(60)))))
        .isEqualTo(Why.RAN_OUT);
  }

  @Test
  void theFirstOfTwoAnswersAtOnceCounts() throws Exception {
    var id = given.asked(house);
    var nights = given.refugeWorker(house);
    var start = new CyclicBarrier(3);
    try (var threads = Executors.newFixedThreadPool(3)) {
      var yes =
          threads.submit(() -> {
            start.await();
            return askedOfUs.yes(manager, id);
          });
      var no =
          threads.submit(() -> {
            start.await();
            return askedOfUs.no(nights, id, new RefugesNo.NoCapacity(false), Optional.empty());
          });
      var taken =
          threads.submit(() -> {
            start.await();
            return offers.withdraw(worker, id, Withdrawal.NEED_CHANGED, "We speak at nine.");
          });
      var results = List.of(yes.get(), no.get(), taken.get());
      assertThat(results).filteredOn(OfferResult.Done.class::isInstance).hasSizeBetween(1, 2);
      assertThat(
              asSupport(
                  "select count(*) filter (where number = 1) from refuge.offer_deed where authority_id = ?",
                  Integer.class))
          .isEqualTo(1);
      results.stream()
          .filter(OfferResult.Refused.class::isInstance)
          .forEach(one -> assertThat(why(one)).isEqualTo(Why.ANSWERED));
    }
  }

  @Test
  void eachSideSaysItsOwn() {
    var id = given.asked(house);
    assertThat(why(askedOfUs.yes(worker, id))).isEqualTo(Why.NOT_YOURS);
    assertThat(why(offers.decline(manager, id, SurvivorsChoice.COST, "x")))
        .isEqualTo(Why.NOT_YOURS);
    assertThat(why(offers.accept(manager, id, TestClock.MORNING.plusSeconds(9000))))
        .isEqualTo(Why.NOT_YOURS);
    var stranger = house.team().stranger();
    assertThat(why(askedOfUs.yes(stranger, id))).isEqualTo(Why.NOT_THERE);
    assertThat(offers.offer(stranger, id)).isEmpty();
    assertThat(askedOfUs.waiting(stranger)).isEmpty();
    var commissioner = house.team().council().holder(Office.COMMISSIONER);
    assertThatThrownBy(() -> offers.offer(commissioner, id)).isInstanceOf(NotPermitted.class);
  }

  @Test
  void isNotThereForSomebodyInTheRefugeWhoIsConnected() {
    var id = given.asked(house);
    var nights = given.refugeWorker(house);
    var theCase = offers.offer(worker, id).orElseThrow().of().orElseThrow().caseId();
    assertThat(askedOfUs.waiting(nights)).hasSize(1);
    connected.shutOut(worker, theCase, nights.account());
    assertThat(askedOfUs.waiting(nights)).isEmpty();
    assertThat(offers.offer(nights, id)).isEmpty();
    assertThat(first(nights)).isEmpty();
  }

  @Test
  void aRefugesNoIsUnmetNeedWithWhatItCouldNotMeetAndALeadIsToSayWhatIsNext() {
    var space = refuges.familyRoom(house);
    var id = given.asked(house, refuges.search(house), space);
    var no = new RefugesNo.CannotMeetIt(RefugesNo.CannotMeet.PERSONAL_CARE);
    GivenOffers.done(askedOfUs.no(manager, id, no, Optional.of("Ask the house in the west.")));
    assertThat(
            asSupport(
                """
                select party || ' ' || reason || ' ' || detail || ' ' || women || ' ' || children || ' ' || eldest_boy || ' ' || account_id
                from refuge.unmet where authority_id = ?\
                """,
                String.class))
        .isEqualTo("REFUGE PERSONAL_CARE PERSONAL_CARE 1 2 9 " + worker.account());
    assertThat(places.space(worker, space).orElseThrow().now()).isEqualTo(new Availability.Ready());
    assertThat(first(worker))
        .containsExactly("Alder said no to a household of yours. Say what happens next.");
    var seen = offers.offer(worker, id).orElseThrow();
    assertThat(seen.nextStepDue()).isTrue();
    assertThat(seen.said()).contains("Ask the house in the west.");
    assertThat(((OfferState.No) seen.state()).words())
        .isEqualTo("The refuge could not take them: help with personal care could not be given");
    GivenOffers.done(offers.next(worker, id, "A hotel tonight, the west at nine."));
    assertThat(first(worker)).isEmpty();
    assertThat(why(offers.next(worker, id, "Again."))).isEqualTo(Why.ANSWERED);
    assertThat(
            asSupport(
                "select count(*) from casework.happening where authority_id = ? and kind = 'ROOM'",
                Long.class))
        .isEqualTo(3);
  }

  @Test
  void aRefugeThatSaidNoReadsNothingOfThemAnyMore() {
    var id = given.asked(house);
    GivenOffers.done(
        askedOfUs.no(
            manager,
            id,
            new RefugesNo.NotRightForThem(RefugesNo.NotRight.SAFETY_OF_OTHERS),
            Optional.empty()));
    var seen = offers.offer(manager, id).orElseThrow();
    assertThat(seen.household()).isEmpty();
    assertThat(seen.words()).isEmpty();
    assertThat(seen.of()).isEmpty();
  }

  @Test
  void aTakenBackOfferLeavesNoNeedWhereTheyAreSafeElsewhere() {
    GivenOffers.done(
        offers.withdraw(worker, given.asked(house), Withdrawal.PLACED_ELSEWHERE, "With her aunt."));
    assertThat(asSupport("select count(*) from refuge.unmet where authority_id = ?", Integer.class))
        .isZero();
    GivenOffers.done(
        offers.withdraw(
            worker,
            given.asked(house, refuges.search(house), refuges.space(house, "2", GivenRefuges.FLAT)),
            Withdrawal.NO_WAY_THERE,
            "We look nearer."));
    assertThat(
            asSupport(
                "select party || ' ' || reason || ' ' || detail from refuge.unmet where authority_id = ?",
                String.class))
        .isEqualTo("REFERRER WITHDRAWN NO_WAY_THERE");
  }

  @Test
  void theSameOrganisationAnswersAtOnce() {
    var id = given.asked(house);
    var theCase = offers.offer(worker, id).orElseThrow().of().orElseThrow().caseId();
    GivenOffers.done(offers.withdraw(worker, id, Withdrawal.BY_MISTAKE, "Ask again."));
    casework.involve(worker, theCase, manager.organisation());
    var need =
        refuge
            .look(new rowan.support.refuge.LookForSpace(manager, theCase, 0, 0, 0, Needs.NONE))
            .orElseThrow();
    var hold =
        ((HoldResult.Done)
                refuge.hold(
                    new rowan.support.refuge.HoldSpace(
                        manager,
                        need,
                        refuges.space(house, "2", GivenRefuges.FLAT),
                        Optional.empty())))
            .hold();
    assertThat(asking.asking(manager, hold).orElseThrow().ours()).isTrue();
    var own = GivenOffers.done(asking.ask(new AskRefuge(manager, hold, Optional.empty(), true)));
    assertThat(state(manager, own)).isInstanceOf(OfferState.Offered.class);
    assertThat(offers.accept(manager, own, TestClock.MORNING.plus(Duration.ofHours(4))))
        .isInstanceOf(OfferResult.Done.class);
  }

  @Test
  void aRefugeOfOthersIsNotAnsweredForByWhoAsks() {
    var hold = refuges.held(house, refuges.search(house), refuges.familyRoom(house));
    var id = GivenOffers.done(asking.ask(new AskRefuge(worker, hold, Optional.empty(), true)));
    assertThat(state(worker, id)).isInstanceOf(OfferState.Asked.class);
  }

  @Test
  void aNoAfterAnAcceptanceFreesTheSpaceAndCallsTheJourneyOff() {
    var expected = EVENING.plusSeconds(3600);
    var id = story.at(EVENING, () -> given.accepted(house, expected));
    story.at(
        EVENING.plusSeconds(60),
        () -> offers.decline(worker, id, SurvivorsChoice.NEAR_SCHOOL, "We look nearer."));
    assertThat(
            asSupport(
                "select count(*) from refuge.journey where authority_id = ? and over_at is null",
                Integer.class))
        .isZero();
    assertThat(
            asSupport(
                "select count(*) from refuge.occupancy where authority_id = ? and kind = 'AWAITED' and outcome = 'LET_GO'",
                Integer.class))
        .isEqualTo(1);
    assertThat(first(worker)).isEmpty();
    Instant night = expected.plusSeconds(7200);
    assertThat(story.at(night, () -> first(manager))).isEmpty();
  }

  @Test
  void aRefugeThatDropsOutAfterAnAcceptanceIsOutOfTheCase() {
    var id = given.accepted(house, TestClock.MORNING.plus(Duration.ofHours(4)));
    var theCase = caseOf(id);
    assertThat(casework.summary(manager, theCase)).isPresent();
    GivenOffers.done(askedOfUs.no(manager, id, new RefugesNo.NoCapacity(true), Optional.empty()));
    assertThat(casework.summary(manager, theCase)).isEmpty();
    assertThat(casework.household(manager, theCase)).as("what it knew, it knows").isPresent();
    assertThat(offers.offer(manager, id).orElseThrow().of()).isEmpty();
    assertThat(casework.summary(worker, theCase)).isPresent();
  }

  @Test
  void aRefugeWhoseSpaceIsDeclinedStaysOnlyWhereItHasThemInAnother() {
    var expected = TestClock.MORNING.plus(Duration.ofHours(4));
    var id = given.accepted(house, expected);
    var theCase = caseOf(id);
    GivenOffers.done(offers.decline(worker, id, SurvivorsChoice.LOCATION, "The flat instead."));
    assertThat(casework.summary(manager, theCase)).isEmpty();

    var need = refuges.search(house, theCase);
    var flat = refuges.space(house, "flat", GivenRefuges.FLAT);
    stays.moveIn(worker, refuges.held(house, need, flat));
    assertThat(casework.summary(manager, theCase)).isPresent();
    var other = refuges.space(house, "2", GivenRefuges.FLAT);
    var again = given.offered(house, given.asked(house, need, other));
    GivenOffers.done(offers.accept(worker, again, expected));
    GivenOffers.done(offers.withdraw(worker, again, Withdrawal.BY_MISTAKE, "They stay."));
    assertThat(casework.summary(manager, theCase)).isPresent();
  }

  @Test
  void aRefugeThatTookPartBeforeGoesOnTakingPart() {
    var team = house.team();
    var opened =
        casework.open(cases.command(team, cases.person(team.triage()), team.outreach().account()));
    var theCase = ((OpenResult.Done) opened).caseId();
    var id =
        given.offered(
            house, given.asked(house, refuges.search(house, theCase), refuges.familyRoom(house)));
    GivenOffers.done(offers.accept(worker, id, TestClock.MORNING.plus(Duration.ofHours(4))));
    GivenOffers.done(offers.decline(worker, id, SurvivorsChoice.COST, "We look again."));
    assertThat(casework.summary(team.outreach(), theCase)).isPresent();
  }

  @Test
  void aRefugeThatLeadsTheCaseByNowGoesOnTakingPart() {
    var id = given.accepted(house, TestClock.MORNING.plus(Duration.ofHours(4)));
    var theCase = caseOf(id);
    var outreach = house.team().outreach();
    assertThat(outreach.organisation()).isEqualTo(manager.organisation());
    handovers.propose(
        new ProposeHandover(
            worker,
            theCase,
            outreach.account(),
            "They know the family by now.",
            LocalDate.ofInstant(TestClock.MORNING, Days.LONDON),
            false,
            true,
            false));
    handovers.accept(
        outreach,
        new HandoverId(
            asSupport("select id from casework.handover where authority_id = ?", UUID.class)));
    GivenOffers.done(offers.decline(worker, id, SurvivorsChoice.COST, "We look again."));
    assertThat(casework.summary(outreach, theCase)).isPresent();
    assertThat(casework.summary(outreach, theCase).orElseThrow().lead())
        .isEqualTo(outreach.account());
  }

  @Test
  void whatHasToBeSaidNextIsFoundAmongAllThatWasEverAskedByItsOwnIndex() {
    var plan =
        acting.in(
            Wing.SUPPORT,
            worker,
            () -> {
              jdbc.sql("set local enable_seqscan = off").update();
              return jdbc.sql("explain " + JdbcDue.WITHOUT_NEXT_STEP)
                  .param("authority", worker.authority().value())
                  .param("account", worker.account().value())
                  .param("now", rowan.foundation.kernel.DatabaseTime.of(EVENING))
                  .query(String.class)
                  .list();
            });
    assertThat(String.join("\n", plan)).contains("next_due_of_").doesNotContain("Seq Scan");
  }

  private CaseId caseOf(OfferId id) {
    return offers.offer(worker, id).orElseThrow().of().orElseThrow().caseId();
  }

  @Test
  void aYesStandsFirstForWhoAskedAndForWhoLeadsUntilTheHoldEnds() {
    var id = story.at(EVENING, () -> given.asked(house));
    assertThat(story.at(EVENING, () -> first(worker))).isEmpty();
    story.at(EVENING, () -> given.offered(house, id));
    assertThat(story.at(EVENING, () -> first(worker)))
        .containsExactly("Alder said yes to a household of yours: they decide until 19:30.");
    assertThat(story.at(EVENING, () -> first(house.team().stranger()))).isEmpty();
    assertThat(story.at(EVENING.plus(Refuge.HELD_FOR), () -> first(worker))).isEmpty();
    story.at(EVENING, () -> offers.accept(worker, id, EVENING.plusSeconds(9000)));
    assertThat(story.at(EVENING, () -> first(worker))).isEmpty();
  }

  @Test
  void aNoStandsFirstForWhoAskedTooThoughAnotherLeads() {
    var lead = house.team().council().holder(worker.organisation(), Office.IDVA, "Leads");
    var team = house.team();
    var opened = casework.open(cases.command(team, cases.person(team.triage()), lead.account()));
    var need = refuges.search(house, ((OpenResult.Done) opened).caseId());
    var id = given.asked(house, need, refuges.familyRoom(house));
    GivenOffers.done(askedOfUs.no(manager, id, new RefugesNo.NoCapacity(true), Optional.empty()));
    assertThat(first(worker)).hasSize(1);
    assertThat(first(lead)).hasSize(1);
    GivenOffers.done(offers.next(worker, id, "We ask the west."));
    assertThat(first(worker)).isEmpty();
    assertThat(first(lead)).isEmpty();
  }

  @Test
  void aRefugeThatWasOnlyAskedReadsWhoseNoItWasAndNotOverWhat() {
    var id = given.offered(house);
    GivenOffers.done(offers.decline(worker, id, SurvivorsChoice.TOO_NEAR, "We look south."));
    assertThat(((OfferState.No) state(manager, id)).reason()).isEmpty();
    assertThat(((OfferState.No) state(manager, id)).words())
        .isEqualTo("The household chose otherwise");
    assertThat(((OfferState.No) state(worker, id)).reason()).contains(UnmetReason.TOO_NEAR);
  }

  @Test
  void whyARefugeWasNotRightIsReadByWhoSpeaksForThemAlone() {
    var id = given.asked(house);
    GivenOffers.done(
        askedOfUs.no(
            manager,
            id,
            new RefugesNo.NotRightForThem(RefugesNo.NotRight.SOMEBODY_KNOWS_THEM),
            Optional.empty()));
    assertThat(((OfferState.No) state(worker, id)).words())
        .isEqualTo(
            "The refuge could not take them: a refuge was not what they need. Somebody there knows them, or who hurts them");
    assertThat(((OfferState.No) state(manager, id)).words())
        .isEqualTo("The refuge could not take them: a refuge was not what they need");
    var back =
        given.asked(house, refuges.search(house), refuges.space(house, "2", GivenRefuges.FLAT));
    offers.withdraw(worker, back, Withdrawal.NO_WAY_THERE, "We look nearer.");
    assertThat(((OfferState.No) state(worker, back)).words())
        .isEqualTo("It was taken back: no safe way there could be found");
  }

  @Test
  void aRefugeDoesNotSpeakForAHouseholdOnceTheyAccepted() {
    var id = given.accepted(house, TestClock.MORNING.plus(Duration.ofHours(4)));
    assertThat(why(offers.decline(manager, id, SurvivorsChoice.COST, "x")))
        .isEqualTo(Why.NOT_YOURS);
    assertThat(why(offers.withdraw(manager, id, Withdrawal.BY_MISTAKE, "x")))
        .isEqualTo(Why.NOT_YOURS);
    assertThat(offers.offer(manager, id).orElseThrow().decides()).isFalse();
    assertThat(offers.offer(manager, id).orElseThrow().of()).isPresent();
  }

  @Test
  void whoMovesInAtTheMomentOfANoIsThere() throws Exception {
    var id = given.offered(house);
    var hold = offers.offer(worker, id).orElseThrow().hold();
    try (var thread = Executors.newSingleThreadExecutor()) {
      var no =
          acting.in(
              Wing.SUPPORT,
              worker,
              () -> {
                assertThat(stays.moveIn(worker, hold)).isInstanceOf(MoveResult.Done.class);
                var said =
                    thread.submit(() ->
                        askedOfUs.no(
                            manager, id, new RefugesNo.NoCapacity(false), Optional.empty()));
                untilSomebodyWaits();
                return said;
              });
      assertThat(why(no.get())).isEqualTo(Why.ANSWERED);
    }
    assertThat(state(worker, id)).isInstanceOf(OfferState.Arrived.class);
    assertThat(asSupport("select count(*) from refuge.unmet where authority_id = ?", Integer.class))
        .isZero();
  }

  @Test
  void aNoAtTheMomentAtWhichItCameToNothingIsCountedOnce() throws Exception {
    var id = given.offered(house);
    var hold = offers.offer(worker, id).orElseThrow().hold();
    try (var thread = Executors.newSingleThreadExecutor()) {
      var no =
          acting.in(
              Wing.SUPPORT,
              worker,
              () -> {
                stays.cameToNothing(
                    new Stays.CameToNothing(worker, hold, UnmetReason.OTHER, "We look again."));
                var said =
                    thread.submit(() ->
                        askedOfUs.no(
                            manager, id, new RefugesNo.NoCapacity(false), Optional.empty()));
                untilSomebodyWaits();
                return said;
              });
      assertThat(why(no.get())).isEqualTo(Why.RAN_OUT);
    }
    assertThat(asSupport("select count(*) from refuge.unmet where authority_id = ?", Integer.class))
        .isEqualTo(1);
  }

  private void untilSomebodyWaits() {
    for (int i = 0; i < 500; i++) {
      if (jdbc.sql("select exists (select from pg_locks where not granted)")
          .query(Boolean.class)
          .single()) {
        return;
      }
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
    throw new AssertionError("nobody waits");
  }

  @Test
  void aYesForOnesOwnRefugeCountsThoughAColleagueAskedFirst() {
    var theCase = cases.aCase(house.team());
    casework.involve(worker, theCase, manager.organisation());
    var hold = refuges.held(house, refuges.search(house, theCase), refuges.familyRoom(house));
    var asked = new AskRefuge(manager, hold, Optional.empty(), false);
    assertThat(asking.ask(asked)).extracting("yes").isEqualTo(false);
    var id = GivenOffers.done(asking.ask(asked));
    assertThat(asking.ask(new AskRefuge(manager, hold, Optional.empty(), true)))
        .isEqualTo(new OfferResult.Done(id, true));
    assertThat(state(manager, id)).isInstanceOf(OfferState.Offered.class);
  }
}

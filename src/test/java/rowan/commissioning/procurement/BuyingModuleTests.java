package rowan.commissioning.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rowan.commissioning.testing.Buying.CLOSES;
import static rowan.commissioning.testing.Buying.EVALUATED;
import static rowan.commissioning.testing.Buying.PLANNED;
import static rowan.commissioning.testing.Buying.done;
import static rowan.commissioning.testing.Buying.refused;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import rowan.commissioning.contracts.Contracts;
import rowan.commissioning.decisions.DeedKind;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.procurement.award.AwardLetter.Outcome;
import rowan.commissioning.procurement.award.SignResult;
import rowan.commissioning.procurement.evaluation.GiveScore;
import rowan.commissioning.procurement.tenderbox.Bids.Submitted;
import rowan.commissioning.testing.Buying;
import rowan.commissioning.testing.BuyingRooms;
import rowan.commissioning.testing.WithKnownDecisions;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.kernel.Money;
import rowan.testing.RowanTest;

/** A tender from its plan to the contract, through the front doors, on a real database. */
@RowanTest
@Import(WithKnownDecisions.class)
class BuyingModuleTests {

  @Autowired private BuyingRooms rooms;
  @Autowired private Contracts contracts;
  @Autowired private Accounts accounts;

  private Buying given;

  @BeforeEach
  void aCouncil() {
    given = rooms.aCouncil();
  }

  @Test
  void refusesATenderWithoutAMandateOrBeyondItsTerm() {
    var nobodys =
        given.plan(
            new MandateId(UUID.randomUUID()), given.supportSpecification, List.of(24), CLOSES);
    assertThat(refused(given.at(PLANNED, () -> rooms.procurement().create(given.lead, nobodys))))
        .isEqualTo("No decision gives this authority.");
    var tooLong = given.plan(given.support, given.supportSpecification, List.of(24, 1), CLOSES);
    assertThat(refused(given.at(PLANNED, () -> rooms.procurement().create(given.lead, tooLong))))
        .isEqualTo("This is beyond what was resolved.");
    assertThat(given.at(PLANNED, () -> rooms.procurement().all(given.lead))).isEmpty();
    assertThat(rooms.mandates().deeds(given.authority())).isEmpty();
  }

  @Test
  void keepsAPlanAsItWasMade() {
    var tender = given.planned();
    var plan = rooms.procurement().find(given.lead, tender).orElseThrow().plan();
    assertThat(plan.mandate()).isEqualTo(given.support);
    assertThat(plan.term().extensionMonths()).containsExactly(24);
    assertThat(plan.criteria())
        .extracting(Criterion::name)
        .containsExactly("Outcomes", "Voices", "Price");
    assertThat(plan.openers())
        .containsExactlyElementsOf(given.officers.stream().map(Actor::account).toList());
    assertThat(plan.closesAt()).isEqualTo(CLOSES);
  }

  @Test
  void plansADraftAnewAndAPublishedTenderNoMore() {
    var tender = given.planned();
    var later = given.plan(given.support, given.supportSpecification, List.of(12), CLOSES);
    done(given.at(PLANNED, () -> rooms.procurement().change(given.lead, tender, later)));
    assertThat(rooms.procurement().find(given.lead, tender).orElseThrow().plan().term())
        .satisfies(term -> assertThat(term.totalMonths()).isEqualTo(36));
    given.wordsTaken(tender);
    done(given.at(PLANNED, () -> rooms.box().publish(given.lead, tender)));
    assertThat(
            refused(given.at(PLANNED, () -> rooms.procurement().change(given.lead, tender, later))))
        .contains("until it is published");
  }

  @Test
  void isPublishedOnlyWhenAllThreeOfficersHoldTheirWords() {
    var tender = given.planned();
    var officer = given.officers.getFirst();
    var words = given.at(PLANNED, () -> rooms.box().drawWords(officer, tender)).orElseThrow();
    assertThat(refused(given.at(PLANNED, () -> rooms.box().publish(given.lead, tender))))
        .contains("None has so far");
    assertThat(
            refused(
                given.at(
                    PLANNED,
                    () ->
                        rooms.box().confirmWords(officer, tender, "six words that are not these"))))
        .contains("not the six words");
    done(given.at(PLANNED, () -> rooms.box().confirmWords(officer, tender, words.written())));
    assertThat(refused(given.at(PLANNED, () -> rooms.box().publish(given.lead, tender))))
        .contains("1 did so far");
    var notNamed =
        given.council.holder(rowan.foundation.access.Office.OPENING_OFFICER, "Another officer");
    assertThat(given.at(PLANNED, () -> rooms.box().drawWords(notNamed, tender))).isEmpty();
  }

  @Test
  void showsADraftToNoBidder() {
    var tender = given.planned();
    assertThat(rooms.procurement().published(given.bidder)).isEmpty();
    assertThat(rooms.procurement().findPublished(given.bidder, tender)).isEmpty();
    var open = given.open();
    assertThat(rooms.procurement().published(given.bidder))
        .extracting(TenderView::id)
        .containsExactly(open);
  }

  @Test
  void isClosedByTheClockWhetherOrNotAnybodyWroteItDown() {
    var tender = given.withBids();
    assertThat(stage(tender, CLOSES.minusMillis(1))).isEqualTo(TenderStage.OPEN);
    assertThat(stage(tender, CLOSES)).isEqualTo(TenderStage.CLOSED);
    assertThat(rooms.mandates().kinds(given.authority())).doesNotContain(DeedKind.TENDER_CLOSED);
    given.at(
        CLOSES,
        () -> {
          rooms.procurement().keepTime(Actor.clock(given.authority()));
          rooms.procurement().keepTime(Actor.clock(given.authority()));
          return true;
        });
    assertThat(rooms.mandates().kinds(given.authority())).containsOnlyOnce(DeedKind.TENDER_CLOSED);
  }

  private TenderStage stage(TenderId tender, java.time.Instant at) {
    return given.at(at, () -> rooms.procurement().find(given.lead, tender).orElseThrow().stage());
  }

  @Test
  void takesNoBidAfterTheDeadlineAndSaysSoInOneSentence() {
    var tender = given.open();
    var contents = given.contents(tender, "Late", Money.pounds(1));
    var result = given.at(CLOSES, () -> rooms.bids().submit(given.bidder, tender, contents));
    assertThat(result)
        .isInstanceOfSatisfying(
            Submitted.Refused.class,
            refused ->
                assertThat(refused.why().sentence())
                    .isEqualTo(
                        "This tender closed at 12:00 on 8 April 2030: bids can no longer be sent,"
                            + " replaced or withdrawn."));
    assertThat(refused(given.at(CLOSES, () -> rooms.bids().withdraw(given.bidder, tender))))
        .contains("can no longer be sent, replaced or withdrawn");
  }

  @Test
  void replacesAndWithdrawsABidUntilTheDeadline() {
    var tender = given.open();
    var first = given.bid(given.bidder, tender, "First", Money.pounds(400_000));
    var second = given.bid(given.bidder, tender, "Second", Money.pounds(390_000));
    var mine = rooms.bids().mine(given.bidder, tender);
    assertThat(mine).hasSize(2);
    assertThat(mine.stream().filter(bid -> bid.stands()).map(bid -> bid.receipt()))
        .containsExactly(second);
    assertThat(first).isNotEqualTo(second);
    done(given.at(CLOSES.minusSeconds(1), () -> rooms.bids().withdraw(given.bidder, tender)));
    assertThat(rooms.bids().mine(given.bidder, tender)).noneMatch(bid -> bid.stands());
    assertThat(
            refused(
                given.at(
                    CLOSES.minusSeconds(1), () -> rooms.bids().withdraw(given.bidder, tender))))
        .isEqualTo("There is no bid of yours to withdraw.");
  }

  @Test
  void refusesAnOfferBelowTheMinimumAnEmptyAnswerAndAPriceAboveTheCeiling() {
    var refuge =
        given.open(given.plan(given.refuge, given.refugeSpecification, List.of(12), CLOSES));
    var whole = given.contents(refuge, "Whole", Money.pounds(420_000));
    var tooFew =
        new rowan.commissioning.procurement.tenderbox.BidContents(
            whole.answers(), whole.annual(), 17, true);
    assertThat(why(refuge, tooFew)).contains("18 refuge spaces: 17 are too few");
    var notForWomen =
        new rowan.commissioning.procurement.tenderbox.BidContents(
            whole.answers(), whole.annual(), 18, false);
    assertThat(why(refuge, notForWomen)).contains("A space for women only");
    assertThat(why(refuge, given.contents(refuge, " ", Money.pounds(1))))
        .contains("Answer the question about Outcomes");
    assertThat(why(refuge, given.contents(refuge, "Dear", Money.parse("£420,000.01"))))
        .contains("at most £420,000");
  }

  private String why(
      TenderId tender, rowan.commissioning.procurement.tenderbox.BidContents contents) {
    var result = given.at(PLANNED, () -> rooms.bids().submit(given.bidder, tender, contents));
    assertThat(result).isInstanceOf(Submitted.Refused.class);
    return ((Submitted.Refused) result).why().sentence();
  }

  @Test
  void letsNoEvaluatorSeeABidBeforeTheyDeclared() {
    var tender = given.opened();
    var one = given.evaluators.getFirst();
    done(
        given.at(
            EVALUATED,
            () ->
                rooms
                    .evaluation()
                    .namePanel(
                        given.lead,
                        tender,
                        given.evaluators.stream().map(Actor::account).toList())));
    assertThat(rooms.evaluation().sheet(one, tender).orElseThrow().bids()).isEmpty();
    done(rooms.evaluation().declare(one, tender, true, "My sister works at Rosewell"));
    var sheet = rooms.evaluation().sheet(one, tender).orElseThrow();
    assertThat(sheet.bids()).isEmpty();
    assertThat(sheet.answers()).isEmpty();
    assertThat(refused(rooms.evaluation().declare(one, tender, false, "Never mind")))
        .contains("declared already");
    var two = given.evaluators.get(1);
    done(rooms.evaluation().declare(two, tender, false, "Nothing"));
    assertThat(rooms.evaluation().sheet(two, tender).orElseThrow().answers()).hasSize(4);
  }

  @Test
  void agreesOnAScoreOnlyAfterEachScoredAlone() {
    var tender = given.evaluating();
    var bid = rooms.evaluation().bids(given.lead, tender).getFirst();
    var criterion =
        rooms.procurement().find(given.lead, tender).orElseThrow().plan().quality().getFirst();
    var score = new GiveScore(tender, bid.bid(), criterion.id(), 4, "Good");
    assertThat(refused(rooms.evaluation().agree(given.lead, score))).contains("scored");
    done(rooms.evaluation().lockScore(given.evaluators.get(0), score));
    assertThat(refused(rooms.evaluation().lockScore(given.evaluators.get(0), score)))
        .contains("locked your score");
    assertThat(refused(rooms.evaluation().agree(given.lead, score))).contains("alone");
    done(rooms.evaluation().lockScore(given.evaluators.get(1), score));
    done(rooms.evaluation().agree(given.lead, score));
    assertThat(rooms.evaluation().ranking(given.lead, tender)).isEmpty();
    assertThat(refused(rooms.evaluation().recommend(given.lead, tender)))
        .contains("quality is not settled");
  }

  @Test
  void ranksAndRecommendsTheBestBid() {
    var tender = given.recommended();
    var ranked = rooms.evaluation().ranking(given.lead, tender);
    assertThat(ranked)
        .extracting(bid -> bid.bid().bidder())
        .containsExactly(given.rosewell, given.harbour);
    assertThat(ranked.get(0).total()).isEqualByComparingTo("98.5");
    assertThat(ranked.get(1).total()).isEqualByComparingTo("72");
  }

  @Test
  void awardsOnlyWhenBothDirectorsApproved() {
    var tender = given.recommended();
    done(rooms.awards().approve(given.directors.getFirst(), tender));
    var half = rooms.procurement().find(given.lead, tender).orElseThrow();
    assertThat(half.stage()).isEqualTo(TenderStage.RECOMMENDED);
    assertThat(half.waitingFor()).containsExactly(Buying.DIRECTORS.get(1));
    assertThat(refused(rooms.awards().approve(given.directors.getFirst(), tender)))
        .contains("approved this award already");
    assertThat(rooms.awards().ownLetter(given.bidder, tender)).isEmpty();
    done(rooms.awards().approve(given.directors.get(1), tender));
    assertThat(rooms.procurement().find(given.lead, tender).orElseThrow().stage())
        .isEqualTo(TenderStage.AWARD_DECIDED);
    assertThat(rooms.mandates().kinds(given.authority()))
        .containsSubsequence(
            DeedKind.TENDER_CREATED,
            DeedKind.TENDER_PUBLISHED,
            DeedKind.TENDER_CLOSED,
            DeedKind.AWARD_APPROVED,
            DeedKind.AWARD_APPROVED,
            DeedKind.AWARDED);
  }

  @Test
  void letsNobodyApproveWhomTheDecisionDoesNotName() {
    var tender = given.recommended();
    var another =
        given.council.holder(
            rowan.foundation.access.Office.STRATEGIC_DIRECTOR, "Strategic Director of Roads");
    assertThat(refused(rooms.awards().approve(another, tender))).contains("names others");
    assertThatThrownBy(() -> rooms.awards().approve(given.lead, tender))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void tellsEveryBidderAtOnceAndNobodyAnothersReasons() {
    var tender = given.decided();
    var won = rooms.awards().ownLetter(given.bidder, tender).orElseThrow();
    var lost = rooms.awards().ownLetter(given.rival, tender).orElseThrow();
    assertThat(won.outcome()).isEqualTo(Outcome.WON);
    assertThat(lost.outcome()).isEqualTo(Outcome.NOT_WON);
    assertThat(lost.winner()).isEqualTo("Rosewell");
    assertThat(lost.lines().getFirst().score()).isEqualTo(3);
    assertThat(lost.lines().getFirst().winnerPoints()).isEqualByComparingTo("50");
    assertThat(lost.lines().getFirst().reason()).isEqualTo("Because of this");
    assertThat(lost.standstillUntil()).isEqualTo(java.time.LocalDate.of(2030, 5, 2));
  }

  @Test
  void signsOnlyAfterTheStandstillAndMakesTheWinnerAProvider() {
    var tender = given.decided();
    var lastDay = java.time.Instant.parse("2030-05-02T20:00:00Z");
    assertThat(given.at(lastDay, () -> rooms.awards().sign(given.lead, tender)))
        .isInstanceOfSatisfying(
            SignResult.Refused.class,
            refused -> assertThat(refused.sentence()).contains("from 3 May 2030"));
    var signed =
        given.at(lastDay.plus(Duration.ofHours(4)), () -> rooms.awards().sign(given.lead, tender));
    assertThat(signed).isInstanceOf(SignResult.Signed.class);
    var contract =
        contracts.find(given.commissioner, ((SignResult.Signed) signed).contract()).orElseThrow();
    assertThat(contract.provider()).isEqualTo(given.rosewell);
    assertThat(contract.annual()).isEqualTo(Money.pounds(400_000));
    assertThat(contract.award().orElseThrow().mandate()).isEqualTo(given.support);
    assertThat(accounts.organisation(given.authority(), given.rosewell).orElseThrow().kind())
        .isEqualTo(OrganisationKind.PROVIDER);
    assertThat(
            given.at(
                lastDay.plus(Duration.ofDays(1)), () -> rooms.awards().sign(given.lead, tender)))
        .isInstanceOf(SignResult.Refused.class);
  }

  @Test
  void givesATenderUpForAReasonUntilThereIsAContract() {
    var tender = given.withBids();
    done(rooms.procurement().abandon(given.lead, tender, "The money was withdrawn"));
    var view = rooms.procurement().findPublished(given.bidder, tender).orElseThrow();
    assertThat(view.stage()).isEqualTo(TenderStage.ABANDONED);
    assertThat(view.abandonedBecause()).contains("The money was withdrawn");
    given.contracted();
    var done =
        rooms.procurement().all(given.lead).stream()
            .filter(one -> !one.id().equals(tender))
            .findFirst()
            .orElseThrow();
    assertThat(refused(rooms.procurement().abandon(given.lead, done.id(), "Too late")))
        .contains("There is a contract");
  }
}

package rowan.commissioning.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.procurement.Criterion.Kind;
import rowan.commissioning.procurement.Move.Moved;
import rowan.commissioning.procurement.Move.Stays;
import rowan.commissioning.procurement.TenderFacts.Approval;
import rowan.commissioning.procurement.TenderFacts.Opening;
import rowan.commissioning.procurement.TenderFacts.Recommendation;
import rowan.commissioning.specification.ServiceKind;
import rowan.commissioning.specification.SpecificationId;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.Term;

class TenderTests {

  private static final Instant CLOSES = Instant.parse("2026-10-12T11:00:00Z");
  private static final Instant BEFORE = CLOSES.minusMillis(1);
  private static final AccountId ONE = new AccountId(new UUID(0, 1));
  private static final AccountId TWO = new AccountId(new UUID(0, 2));
  private static final AccountId THREE = new AccountId(new UUID(0, 3));
  private static final AccountId STRANGER = new AccountId(new UUID(0, 4));
  private static final List<String> DIRECTORS = List.of("Director of Care", "Director of Homes");

  private static TenderPlan plan() {
    return new TenderPlan(
        new TenderId(new UUID(1, 1)),
        new MandateId(new UUID(1, 2)),
        ServiceKind.SUPPORT,
        new SpecificationId(new UUID(1, 3)),
        1,
        "Support for the whole borough",
        "competitive",
        "One service",
        new Term(LocalDate.of(2027, 3, 1), 36, List.of(24)),
        Money.pounds(410_000),
        0,
        false,
        6,
        CLOSES,
        List.of(
            new Criterion(new UUID(2, 1), 1, Kind.QUALITY, "Outcomes", "How?", 70),
            new Criterion(new UUID(2, 2), 2, Kind.PRICE, "Price", "", 30)),
        List.of(ONE, TWO, THREE),
        new AccountId(new UUID(0, 9)));
  }

  private static Recommendation recommendation() {
    return new Recommendation(
        new UUID(3, 1),
        new OrganisationId(new UUID(3, 2)),
        Money.pounds(400_000),
        CLOSES.plus(Duration.ofDays(20)),
        DIRECTORS);
  }

  private static Approval approval(int director) {
    return new Approval(DIRECTORS.get(director), director == 0 ? ONE : TWO, CLOSES);
  }

  private static <T extends Tender> T moved(Move<T> move) {
    assertThat(move).isInstanceOf(Moved.class);
    return ((Moved<T>) move).next();
  }

  private static String stays(Move<?> move) {
    assertThat(move).isInstanceOf(Stays.class);
    return ((Stays<?>) move).because();
  }

  private static Tender.Recommended recommended() {
    return new Tender.Recommended(
        plan(), new Opening(CLOSES, ONE, TWO, 2), recommendation(), List.of());
  }

  @Test
  void isPublishedOnlyWithThreeKeysAndBeforeItsClosingTime() {
    var draft = new Tender.Draft(plan());
    assertThat(stays(draft.publish(BEFORE, 2))).contains("all three opening officers", "2 did");
    assertThat(stays(draft.publish(CLOSES, 3))).contains("closing time has passed");
    assertThat(moved(draft.publish(BEFORE, 3)).publishedAt()).isEqualTo(BEFORE);
  }

  @Test
  void isClosedByTheClockAtTheVeryInstant() {
    var open = new Tender.Open(plan(), BEFORE);
    assertThat(open.closedBy(BEFORE)).isEmpty();
    assertThat(open.closedBy(CLOSES).orElseThrow().closedAt()).isEqualTo(CLOSES);
  }

  @Test
  void isOpenedByTwoOfTheThreeAndNobodyElse() {
    var closed = new Tender.Closed(plan(), BEFORE, CLOSES);
    assertThat(stays(closed.open(CLOSES, ONE, ONE, 2))).contains("Two of the three");
    assertThat(stays(closed.open(CLOSES, ONE, STRANGER, 2))).contains("Two of the three");
    assertThat(stays(closed.open(CLOSES, STRANGER, TWO, 2))).contains("Two of the three");
    assertThat(stays(closed.open(BEFORE, ONE, TWO, 2))).contains("before the tender has closed");
    assertThat(moved(closed.open(CLOSES, THREE, ONE, 2)).opening().bids()).isEqualTo(2);
  }

  @Test
  void isEvaluatedByTwoAtLeastAndOnlyIfThereIsABid() {
    var none = new Tender.Opened(plan(), new Opening(CLOSES, ONE, TWO, 0));
    assertThat(stays(none.beginEvaluation(CLOSES, 2))).contains("no bid");
    var some = new Tender.Opened(plan(), new Opening(CLOSES, ONE, TWO, 1));
    assertThat(stays(some.beginEvaluation(CLOSES, 1))).contains("two evaluators");
    assertThat(moved(some.beginEvaluation(CLOSES, 2)).qualitySettledAt()).isEmpty();
  }

  @Test
  void isRecommendedOnlyOnceQualityIsSettledAndSomebodyMayApprove() {
    var evaluating =
        new Tender.Evaluating(plan(), new Opening(CLOSES, ONE, TWO, 2), CLOSES, Optional.empty());
    assertThat(stays(evaluating.recommend(recommendation()))).contains("agree on every score");
    var settled = evaluating.settleQuality(CLOSES);
    var toNobody =
        new Recommendation(
            new UUID(3, 1), new OrganisationId(new UUID(3, 2)), Money.pounds(1), CLOSES, List.of());
    assertThat(stays(settled.recommend(toNobody))).contains("names nobody");
    assertThat(moved(settled.recommend(recommendation())).waitingFor()).isEqualTo(DIRECTORS);
  }

  @Test
  void isDecidedOnlyWhenBothDelegatesApproved() {
    var one = moved(recommended().approve(approval(0)));
    assertThat(stays(one.decide(LocalDate.of(2026, 11, 2))))
        .isEqualTo("Waiting for Director of Homes.");
    assertThat(stays(one.approve(approval(0)))).contains("approved this award already");
    assertThat(stays(one.approve(new Approval(DIRECTORS.get(1), ONE, CLOSES))))
        .contains("approved this award already");
    assertThat(stays(one.approve(new Approval("Head of Paper", STRANGER, CLOSES))))
        .contains("names others");
    var both = moved(one.approve(approval(1)));
    assertThat(moved(both.decide(LocalDate.of(2026, 11, 2))).decision().standstill().lastDay())
        .isEqualTo(LocalDate.of(2026, 11, 11));
  }

  @Test
  void isSignedOnlyAfterTheStandstill() {
    var both = moved(moved(recommended().approve(approval(0))).approve(approval(1)));
    var decided = moved(both.decide(LocalDate.of(2026, 11, 2)));
    assertThat(stays(decided.sign(LocalDate.of(2026, 11, 11), new UUID(4, 4))))
        .contains("from 12 November 2026");
    assertThat(moved(decided.sign(LocalDate.of(2026, 11, 12), new UUID(4, 4))).stage())
        .isEqualTo(TenderStage.CONTRACTED);
  }

  @Test
  void isNotGivenUpOnceThereIsAContract() {
    var both = moved(moved(recommended().approve(approval(0))).approve(approval(1)));
    var decided = moved(both.decide(LocalDate.of(2026, 11, 2)));
    var contracted = moved(decided.sign(LocalDate.of(2026, 11, 12), new UUID(4, 4)));
    assertThat(stays(contracted.abandon(CLOSES, "Because"))).contains("There is a contract");
    assertThat(stays(moved(decided.abandon(CLOSES, "Because")).abandon(CLOSES, "Again")))
        .contains("given up already");
  }

  /** A walk of random acts at random moments: whatever is tried, in whatever order. */
  @ParameterizedTest
  @MethodSource("seeds")
  void neverComesToAStageWithoutWhatThatStageRests(long seed) {
    var random = new Random(seed);
    var path = new ArrayList<Tender>();
    path.add(new Tender.Draft(plan()));
    var now = CLOSES.minus(Duration.ofDays(30));
    for (int act = 0; act < 60; act++) {
      now = now.plus(Duration.ofHours(random.nextInt(72)));
      if (act(path.getLast(), random, now) instanceof Moved<? extends Tender>(var next)) {
        path.add(next);
      }
    }
    for (int i = 1; i < path.size(); i++) {
      holdsWhatItRestsOn(path.get(i - 1), path.get(i));
    }
  }

  static List<Long> seeds() {
    return IntStream.range(0, 400).mapToObj(i -> 20_261_122L + i).toList();
  }

  private static Move<? extends Tender> act(Tender tender, Random random, Instant now) {
    if (random.nextInt(40) == 0) {
      return tender.abandon(now, "No longer needed");
    }
    var officers = List.of(ONE, TWO, THREE, STRANGER);
    return switch (tender) {
      case Tender.Draft draft -> draft.publish(now, random.nextInt(4));
      case Tender.Open open ->
          open.closedBy(now).<Move<Tender.Closed>>map(Move::to).orElse(Move.stays("open"));
      case Tender.Closed closed ->
          closed.open(
              now,
              officers.get(random.nextInt(4)),
              officers.get(random.nextInt(4)),
              random.nextInt(3));
      case Tender.Opened opened -> opened.beginEvaluation(now, random.nextInt(4));
      case Tender.Evaluating evaluating ->
          random.nextBoolean()
              ? Move.to(evaluating.settleQuality(now))
              : evaluating.recommend(recommendation());
      case Tender.Recommended it ->
          random.nextBoolean()
              ? it.approve(approval(random.nextInt(2)))
              : it.decide(LocalDate.ofInstant(now, ZoneOffset.UTC));
      case Tender.AwardDecided decided ->
          decided.sign(LocalDate.ofInstant(now, ZoneOffset.UTC), new UUID(4, 4));
      case Tender.Contracted _, Tender.Abandoned _ -> Move.stays("at its end");
    };
  }

  private static void holdsWhatItRestsOn(Tender before, Tender after) {
    switch (after) {
      case Tender.Draft _ -> throw new AssertionError("nothing goes back to a draft");
      case Tender.Open open -> assertThat(open.publishedAt()).isBefore(CLOSES);
      case Tender.Closed closed -> assertThat(closed.closedAt()).isAfterOrEqualTo(CLOSES);
      case Tender.Opened opened -> {
        assertThat(opened.opening().at()).isAfterOrEqualTo(CLOSES);
        assertThat(List.of(ONE, TWO, THREE))
            .contains(opened.opening().first(), opened.opening().second());
        assertThat(opened.opening().first()).isNotEqualTo(opened.opening().second());
      }
      case Tender.Evaluating evaluating -> assertThat(evaluating.opening().bids()).isPositive();
      case Tender.Recommended it -> assertThat(it.approvals().size()).isLessThanOrEqualTo(2);
      case Tender.AwardDecided decided ->
          assertThat(decided.approvals()).extracting(Approval::title).hasSameElementsAs(DIRECTORS);
      case Tender.Contracted contracted -> {
        assertThat(before).isInstanceOf(Tender.AwardDecided.class);
        assertThat(contracted.signedOn()).isAfter(contracted.decision().standstill().lastDay());
      }
      case Tender.Abandoned _ -> assertThat(before).isNotInstanceOf(Tender.Contracted.class);
    }
  }

  @Test
  void theRandomWalksComeToEveryStage() {
    var reached = new java.util.HashSet<TenderStage>();
    for (var seed : seeds()) {
      var random = new Random(seed);
      Tender tender = new Tender.Draft(plan());
      var now = CLOSES.minus(Duration.ofDays(30));
      for (int act = 0; act < 60; act++) {
        now = now.plus(Duration.ofHours(random.nextInt(72)));
        if (act(tender, random, now) instanceof Moved<? extends Tender>(var next)) {
          tender = next;
        }
        reached.add(tender.stage());
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(TenderStage.values());
  }
}

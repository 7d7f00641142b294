package rowan.commissioning.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import rowan.commissioning.contracts.ContractId;
import rowan.commissioning.decisions.DecisionId;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.procurement.CreateTender;
import rowan.commissioning.procurement.CreateTender.Question;
import rowan.commissioning.procurement.TenderId;
import rowan.commissioning.procurement.TenderResult;
import rowan.commissioning.procurement.award.SignResult;
import rowan.commissioning.procurement.evaluation.GiveScore;
import rowan.commissioning.procurement.tenderbox.BidContents;
import rowan.commissioning.procurement.tenderbox.Bids.Submitted;
import rowan.commissioning.procurement.tenderbox.OpenResult;
import rowan.commissioning.procurement.tenderbox.Receipt;
import rowan.commissioning.procurement.tenderbox.SixWords;
import rowan.commissioning.specification.ServiceKind;
import rowan.commissioning.specification.SpecificationId;
import rowan.commissioning.testing.KnownMandates.Limits;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.OrganisationId;
import rowan.testing.Council;

/** A council that buys: who does it, under what, and each step of a tender done in one call. */
public final class Buying {

  public static final Instant PLANNED = Instant.parse("2030-03-05T10:00:00Z");
  public static final Instant CLOSES = Instant.parse("2030-04-08T11:00:00Z");
  public static final Instant EVALUATED = Instant.parse("2030-04-20T09:00:00Z");
  public static final LocalDate STARTS = LocalDate.of(2030, 10, 1);

  public static final List<String> DIRECTORS =
      List.of("Strategic Director of Adults", "Strategic Director of Communities");

  private final BuyingRooms rooms;

  public final Council council;
  public final Actor commissioner;
  public final Actor lead;
  public final List<Actor> officers;
  public final List<Actor> evaluators;
  public final List<Actor> directors;
  public final OrganisationId rosewell;
  public final OrganisationId harbour;
  public final Actor bidder;
  public final Actor rival;

  public final DecisionId decision = new DecisionId(UUID.randomUUID());
  public final MandateId support;
  public final MandateId refuge;
  public final MandateId extension;
  public final MandateId allocation;
  public final MandateId reviews;
  public final SpecificationId supportSpecification;
  public final SpecificationId refugeSpecification;

  private final Map<Actor, SixWords> words = new HashMap<>();

  Buying(BuyingRooms rooms, Council council) {
    this.rooms = rooms;
    this.council = council;
    commissioner = council.holder(Office.COMMISSIONER);
    lead = council.holder(Office.PROCUREMENT_LEAD);
    officers =
        List.of(
            council.holder(Office.OPENING_OFFICER, "Opening officer, Legal"),
            council.holder(Office.OPENING_OFFICER, "Opening officer, Finance"),
            council.holder(Office.OPENING_OFFICER, "Opening officer, Audit"));
    evaluators = List.of(council.holder(Office.EVALUATOR), council.holder(Office.EVALUATOR));
    directors =
        DIRECTORS.stream().map(title -> council.holder(Office.STRATEGIC_DIRECTOR, title)).toList();
    rosewell = council.organisation(OrganisationKind.BIDDER, "Rosewell");
    harbour = council.organisation(OrganisationKind.BIDDER, "Harbour Lights");
    bidder = council.holder(rosewell, Office.BIDDER, "Bid writer");
    rival = council.holder(harbour, Office.BIDDER, "Bid writer");
    support = confirm("commission", "Support, 3 years + option of 2", new Limits.Months(60));
    refuge = confirm("commission", "Refuge, 2 years + option of 1", new Limits.Months(36));
    confirm("delegate", "Two directors award", new Limits.Delegates(DIRECTORS));
    extension =
        confirm(
            "extend",
            "Support contracts, not beyond September",
            new Limits.Until(LocalDate.of(2030, 9, 30)));
    allocation =
        confirm(
            "allocate",
            "£660,000 a year",
            new Limits.Sum(Money.pounds(660_000), Money.pounds(150_000)));
    reviews = confirm("review", "Reviews at key intervals", new Limits.None());
    supportSpecification = rooms.specifications().agree(authority(), ServiceKind.SUPPORT, support);
    refugeSpecification = rooms.specifications().agree(authority(), ServiceKind.REFUGE, refuge);
  }

  private MandateId confirm(String kind, String says, Limits limits) {
    return rooms.mandates().confirm(authority(), decision, kind, says, limits);
  }

  public AuthorityId authority() {
    return council.authority().id();
  }

  /** Does something as it would be done then. */
  public <T> T at(Instant then, Supplier<T> work) {
    return rooms.story().at(then, work);
  }

  public CreateTender plan() {
    return plan(support, supportSpecification, List.of(24), CLOSES);
  }

  public CreateTender plan(
      MandateId mandate, SpecificationId specification, List<Integer> options, Instant closesAt) {
    return new CreateTender(
        mandate,
        specification,
        "Support for the whole borough",
        "One service seen from one door",
        STARTS,
        options.contains(12) ? 24 : 36,
        options,
        Money.pounds(420_000),
        closesAt,
        List.of(
            new Question("Outcomes", "How will people be safer?", 50),
            new Question("Voices", "How do people shape the service?", 20)),
        30,
        officers.stream().map(Actor::account).toList());
  }

  public TenderId planned() {
    return planned(plan());
  }

  public TenderId planned(CreateTender plan) {
    return done(at(PLANNED, () -> rooms.procurement().create(lead, plan)));
  }

  /** All three officers draw their words and show that they wrote them down. */
  public void wordsTaken(TenderId tender) {
    for (var officer : officers) {
      var drawn = at(PLANNED, () -> rooms.box().drawWords(officer, tender)).orElseThrow();
      words.put(officer, drawn);
      done(at(PLANNED, () -> rooms.box().confirmWords(officer, tender, drawn.written())));
    }
  }

  public SixWords wordsOf(Actor officer) {
    return words.get(officer);
  }

  public TenderId open() {
    return open(plan());
  }

  public TenderId open(CreateTender plan) {
    var tender = planned(plan);
    wordsTaken(tender);
    done(at(PLANNED, () -> rooms.box().publish(lead, tender)));
    return tender;
  }

  public BidContents contents(TenderId tender, String answer, Money annual) {
    var plan = rooms.procurement().find(lead, tender).orElseThrow().plan();
    var answers = new HashMap<UUID, String>();
    plan.quality().forEach(criterion -> answers.put(criterion.id(), answer));
    return new BidContents(answers, annual, plan.minimumSpaces(), plan.femaleOnlySpace());
  }

  public Receipt bid(Actor from, TenderId tender, String answer, Money annual) {
    var contents = contents(tender, answer, annual);
    var result =
        at(CLOSES.minus(Duration.ofDays(1)), () -> rooms.bids().submit(from, tender, contents));
    assertThat(result).isInstanceOf(Submitted.Received.class);
    return ((Submitted.Received) result).receipt();
  }

  /** Open, with a bid of each of the two bidders. */
  public TenderId withBids() {
    var tender = open();
    bid(bidder, tender, "Ours", Money.pounds(400_000));
    bid(rival, tender, "Theirs", Money.pounds(380_000));
    return tender;
  }

  /** Opened by the first two officers. */
  public TenderId opened() {
    var tender = withBids();
    open(tender, officers.get(0), officers.get(1));
    return tender;
  }

  public void open(TenderId tender, Actor first, Actor second) {
    var one =
        at(CLOSES, () -> rooms.opening().enterWords(first, tender, words.get(first).written()));
    assertThat(one).isInstanceOf(OpenResult.WaitingForAColleague.class);
    var two =
        at(CLOSES, () -> rooms.opening().enterWords(second, tender, words.get(second).written()));
    assertThat(two).isInstanceOf(OpenResult.Opened.class);
  }

  /** With a panel that has declared that nothing conflicts. */
  public TenderId evaluating() {
    var tender = opened();
    done(
        at(
            EVALUATED,
            () ->
                rooms
                    .evaluation()
                    .namePanel(lead, tender, evaluators.stream().map(Actor::account).toList())));
    for (var evaluator : evaluators) {
      done(
          at(
              EVALUATED,
              () -> rooms.evaluation().declare(evaluator, tender, false, "Nothing to declare")));
    }
    return tender;
  }

  /** Scored alone and agreed on: the first bidder 5 of 5, the rival 3. */
  public TenderId scored() {
    var tender = evaluating();
    var bids = at(EVALUATED, () -> rooms.evaluation().bids(lead, tender));
    var plan = rooms.procurement().find(lead, tender).orElseThrow().plan();
    for (var bid : bids) {
      int score = bid.bidder().equals(rosewell) ? 5 : 3;
      for (var criterion : plan.quality()) {
        var given = new GiveScore(tender, bid.bid(), criterion.id(), score, "Because of this");
        for (var evaluator : evaluators) {
          done(at(EVALUATED, () -> rooms.evaluation().lockScore(evaluator, given)));
        }
        done(at(EVALUATED, () -> rooms.evaluation().agree(lead, given)));
      }
    }
    return tender;
  }

  public TenderId recommended() {
    var tender = scored();
    done(at(EVALUATED, () -> rooms.evaluation().recommend(lead, tender)));
    return tender;
  }

  /** Decided on Saturday 20 April 2030: the standstill lasts until Thursday 2 May. */
  public TenderId decided() {
    var tender = recommended();
    for (var director : directors) {
      done(at(EVALUATED, () -> rooms.awards().approve(director, tender)));
    }
    return tender;
  }

  public ContractId contracted() {
    var tender = decided();
    var signed = at(EVALUATED.plus(Duration.ofDays(30)), () -> rooms.awards().sign(lead, tender));
    assertThat(signed).isInstanceOf(SignResult.Signed.class);
    return ((SignResult.Signed) signed).contract();
  }

  public static TenderId done(TenderResult result) {
    assertThat(result).isInstanceOf(TenderResult.Done.class);
    return ((TenderResult.Done) result).tender();
  }

  public static String refused(TenderResult result) {
    assertThat(result).isInstanceOf(TenderResult.Refused.class);
    return ((TenderResult.Refused) result).sentence();
  }
}

package rowan.demo;

import static rowan.demo.CommissioningStory.moment;
import static rowan.demo.CommissioningStory.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rowan.commissioning.contracts.ContractId;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.procurement.CreateTender;
import rowan.commissioning.procurement.Procurement;
import rowan.commissioning.procurement.TenderId;
import rowan.commissioning.procurement.TenderResult;
import rowan.commissioning.procurement.award.Awards;
import rowan.commissioning.procurement.award.SignResult;
import rowan.commissioning.procurement.evaluation.Evaluation;
import rowan.commissioning.procurement.evaluation.GiveScore;
import rowan.commissioning.procurement.tenderbox.BidContents;
import rowan.commissioning.procurement.tenderbox.BidOpening;
import rowan.commissioning.procurement.tenderbox.Bids;
import rowan.commissioning.procurement.tenderbox.Bids.Submitted;
import rowan.commissioning.procurement.tenderbox.SixWords;
import rowan.commissioning.procurement.tenderbox.TenderBox;
import rowan.commissioning.specification.SpecificationId;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.Money;

/** The two tenders of the story: the refuge's from plan to contract, support's as it is now. */
@Component
@Profile("demo")
class TenderStory {

  private final StoryClock clock;
  private final Procurement procurement;
  private final TenderBox box;
  private final Bids bids;
  private final BidOpening opening;
  private final Evaluation evaluation;
  private final Awards awards;

  TenderStory(
      StoryClock clock,
      Procurement procurement,
      TenderBox box,
      Bids bids,
      BidOpening opening,
      Evaluation evaluation,
      Awards awards) {
    this.clock = clock;
    this.procurement = procurement;
    this.box = box;
    this.bids = bids;
    this.opening = opening;
    this.evaluation = evaluation;
    this.awards = awards;
  }

  /** From plan to signed contract. */
  ContractId letRefuge(
      Cast cast,
      MandateId mandate,
      SpecificationId specification,
      LocalDate planned,
      LocalDate starts) {
    var lead = cast.named("Tom F");
    var closes = moment(planned.plusDays(45));
    var tender =
        plan(
            lead,
            planned,
            new CreateTender(
                mandate,
                specification,
                "Refuge and dispersed homes",
                "A refuge is one home with one team; to split it would split both.",
                starts,
                24,
                List.of(12),
                Money.pounds(240_000),
                closes,
                List.of(
                    new CreateTender.Question(
                        "Safety", "How will people be safe from the first night on?", 50),
                    new CreateTender.Question(
                        "Children", "What will each child have of their own?", 20)),
                30,
                accounts(cast, Office.OPENING_OFFICER)));
    var words = publish(cast, lead, tender, planned);
    bid(cast.named("Sal T"), tender, Money.pounds(236_000), moment(planned.plusDays(40)));
    bid(cast.named("Jo C"), tender, Money.pounds(228_000), moment(planned.plusDays(44)));
    open(cast, tender, words, closes.plusSeconds(1_800));
    evaluate(cast, lead, tender, moment(planned.plusDays(55)));
    for (var director : cast.holding(Office.STRATEGIC_DIRECTOR)) {
      at(planned.plusDays(62), () -> done(awards.approve(director, tender)));
    }
    return at(
        planned.plusDays(80),
        () ->
            switch (awards.sign(lead, tender)) {
              case SignResult.Signed(var contract) -> contract;
              case SignResult.Refused(var sentence) -> throw refused(sentence);
            });
  }

  /** Published three weeks ago, with one bid in, and ten days to go. */
  void openSupport(
      Cast cast,
      MandateId mandate,
      SpecificationId specification,
      LocalDate today,
      LocalDate starts) {
    var lead = cast.named("Tom F");
    var published = today.minusDays(21);
    var tender =
        plan(
            lead,
            published,
            new CreateTender(
                mandate,
                specification,
                "One support service for the whole borough",
                "One door and one record need one provider; two lots would be two doors.",
                starts,
                36,
                List.of(24),
                Money.pounds(420_000),
                moment(today.plusDays(10)),
                List.of(
                    new CreateTender.Question("Outcomes", "How will people be safer?", 45),
                    new CreateTender.Question(
                        "Voices", "How do people who were helped shape the service?", 25)),
                30,
                accounts(cast, Office.OPENING_OFFICER)));
    publish(cast, lead, tender, published);
    bid(cast.named("Sal T"), tender, Money.pounds(412_000), moment(today.minusDays(2)));
  }

  private TenderId plan(Actor lead, LocalDate on, CreateTender plan) {
    return at(on, () -> done(procurement.create(lead, plan)));
  }

  private Map<Actor, SixWords> publish(Cast cast, Actor lead, TenderId tender, LocalDate on) {
    var words = new HashMap<Actor, SixWords>();
    for (var officer : cast.holding(Office.OPENING_OFFICER)) {
      var drawn = at(on, () -> box.drawWords(officer, tender)).orElseThrow();
      words.put(officer, drawn);
      at(on, () -> done(box.confirmWords(officer, tender, drawn.written())));
    }
    at(on, () -> done(box.publish(lead, tender)));
    return words;
  }

  private void bid(Actor bidder, TenderId tender, Money annual, Instant at) {
    var plan = clock.at(at, () -> procurement.findPublished(bidder, tender)).orElseThrow().plan();
    var answers = new HashMap<UUID, String>();
    plan.quality()
        .forEach(criterion ->
            answers.put(
                criterion.id(),
                "We have done this for eleven years. People tell us weekly what to change, and"
                    + " we show them what we changed."));
    var contents = new BidContents(answers, annual, plan.minimumSpaces(), plan.femaleOnlySpace());
    var result = clock.at(at, () -> bids.submit(bidder, tender, contents));
    if (result instanceof Submitted.Refused(var why)) {
      throw refused(why.sentence());
    }
  }

  private void open(Cast cast, TenderId tender, Map<Actor, SixWords> words, Instant at) {
    clock.at(
        at,
        () -> {
          procurement.keepTime(Actor.clock(cast.authority()));
          return tender;
        });
    for (var officer : cast.holding(Office.OPENING_OFFICER).subList(0, 2)) {
      var written = java.util.Objects.requireNonNull(words.get(officer)).written();
      clock.at(at, () -> opening.enterWords(officer, tender, written));
    }
  }

  private void evaluate(Cast cast, Actor lead, TenderId tender, Instant at) {
    var panel = cast.holding(Office.EVALUATOR);
    clock.at(
        at,
        () -> {
          done(evaluation.namePanel(lead, tender, accounts(cast, Office.EVALUATOR)));
          for (var evaluator : panel) {
            done(evaluation.declare(evaluator, tender, false, "Nothing to declare"));
          }
          var plan = procurement.find(lead, tender).orElseThrow().plan();
          for (var bid : evaluation.bids(lead, tender)) {
            int better = bid.bidder().equals(cast.organisation(Cast.ROSEWELL)) ? 1 : 0;
            for (var criterion : plan.quality()) {
              var score =
                  new GiveScore(
                      tender,
                      bid.bid(),
                      criterion.id(),
                      3 + better,
                      "Says what is done, by whom, and how it is known to work.");
              for (var evaluator : panel) {
                done(evaluation.lockScore(evaluator, score));
              }
              done(evaluation.agree(lead, score));
            }
          }
          return done(evaluation.recommend(lead, tender));
        });
  }

  private static List<AccountId> accounts(Cast cast, Office office) {
    return cast.holding(office).stream().map(Actor::account).toList();
  }

  private <T> T at(LocalDate day, java.util.function.Supplier<T> work) {
    return clock.at(moment(day), work);
  }

  private static TenderId done(TenderResult result) {
    return switch (result) {
      case TenderResult.Done(var tender) -> tender;
      case TenderResult.Refused refused -> throw refused(refused.sentence());
    };
  }
}

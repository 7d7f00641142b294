package rowan.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rowan.commissioning.contracts.ContractFile;
import rowan.commissioning.contracts.ContractId;
import rowan.commissioning.contracts.ContractResult;
import rowan.commissioning.contracts.ContractTerms;
import rowan.commissioning.contracts.Contracts;
import rowan.commissioning.contracts.FundContract;
import rowan.commissioning.contracts.HoldReview;
import rowan.commissioning.contracts.RecordContract;
import rowan.commissioning.decisions.DecisionId;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;
import rowan.commissioning.decisions.recording.Decisions;
import rowan.commissioning.decisions.recording.LawStep;
import rowan.commissioning.decisions.recording.Mandate;
import rowan.commissioning.decisions.recording.RecordDecision;
import rowan.commissioning.decisions.recording.RecordResult;
import rowan.commissioning.decisions.recording.Review;
import rowan.commissioning.decisions.recording.ReviewResult;
import rowan.commissioning.engagement.EngagementResult;
import rowan.commissioning.engagement.Engagements;
import rowan.commissioning.specification.DraftResult;
import rowan.commissioning.specification.Drafting;
import rowan.commissioning.specification.FeedingIn;
import rowan.commissioning.specification.ServiceKind;
import rowan.commissioning.specification.SpecificationId;
import rowan.commissioning.specification.Target;
import rowan.evidence.indicators.Indicator;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.Versioned;

/**
 * Ten months from the decision to today: the refuge is let and reviewed, the support tender is out,
 * the present contracts are extended within what was resolved.
 */
@Component
@Profile("demo")
class CommissioningStory {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  static final int MONTHS_SINCE_THE_DECISION = 10;

  private static final int SPACES = 18;

  private final StoryClock clock;
  private final Decisions decisions;
  private final Engagements engagements;
  private final Drafting drafting;
  private final FeedingIn feedingIn;
  private final Contracts contracts;
  private final ContractTerms terms;
  private final ContractFile file;
  private final TenderStory tenders;

  CommissioningStory(
      StoryClock clock,
      Decisions decisions,
      Engagements engagements,
      Drafting drafting,
      FeedingIn feedingIn,
      Contracts contracts,
      ContractTerms terms,
      ContractFile file,
      TenderStory tenders) {
    this.clock = clock;
    this.decisions = decisions;
    this.engagements = engagements;
    this.drafting = drafting;
    this.feedingIn = feedingIn;
    this.contracts = contracts;
    this.terms = terms;
    this.file = file;
    this.tenders = tenders;
  }

  /** Tells it all, up to the day given. */
  void tell(Cast cast, LocalDate today, Consumer<String> progress) {
    var decided = today.minusMonths(MONTHS_SINCE_THE_DECISION);
    var decision = new DemoDecision(decided);
    var confirmed = decide(cast, decision);
    var present = presentContracts(cast, decision);
    progress.accept("Cabinet has decided; every resolution is confirmed");

    engage(cast, confirmed, decided);
    var refuge = refugeSpecification(cast, confirmed, decided);
    var support = supportSpecification(cast, confirmed, decided);
    progress.accept("Two specifications were written with members and with people who know");

    var signed = letRefuge(cast, confirmed, refuge, decision);
    fund(cast, confirmed, signed, decision);
    extend(cast, confirmed, present, decision);
    tenders.openSupport(cast, confirmed.support(), support, today, decision.recommissionedBy());
    review(cast, signed, today);
    progress.accept("The refuge contract is signed, the support tender is out");
  }

  /** The mandates of the decision that the story acts under. */
  record Confirmed(
      DecisionId decision,
      MandateId support,
      MandateId refuge,
      MandateId coProduce,
      MandateId circulate,
      MandateId extend,
      MandateId allocate,
      List<MandateId> laws) {}

  private Confirmed decide(Cast cast, DemoDecision decision) {
    var officer = cast.named("Gwen H");
    var id =
        at(
            decision.decided().plusDays(2),
            () ->
                switch (decisions.record(officer, RecordDecision.of(decision.text()))) {
                  case RecordResult.Done(var recorded) -> recorded;
                  case RecordResult.Refused(var cause, var sentence) -> throw refused(sentence);
                });
    at(
        decision.decided().plusDays(3),
        () -> {
          var proposed =
              review(officer, id).mandates().stream()
                  .map(Versioned::value)
                  .filter(Mandate.Proposed.class::isInstance)
                  .map(mandate -> mandate.origin().id())
                  .toList();
          return done(decisions.confirmAll(officer, id, proposed));
        });
    var confirmed = confirmed(id, review(officer, id));
    for (var law : confirmed.laws()) {
      at(
          decision.decided().plusDays(95),
          () ->
              done(
                  decisions.recordLawStep(
                      officer,
                      new LawStep(
                          law,
                          LawStep.Step.ROYAL_ASSENT,
                          decision.decided().plusDays(94),
                          "https://www.legislation.gov.uk/ukpga/2021/17"))));
    }
    return confirmed;
  }

  private Review review(Actor officer, DecisionId id) {
    return decisions.find(officer, id).orElseThrow();
  }

  private static Confirmed confirmed(DecisionId id, Review review) {
    return new Confirmed(
        id,
        commission(review, 36),
        commission(review, 24),
        first(review, MandateProposal.CoProduce.class),
        first(review, MandateProposal.Circulate.class),
        first(review, MandateProposal.Extend.class),
        first(review, MandateProposal.Allocate.class),
        all(review, MandateProposal.Monitor.class));
  }

  private static MandateId commission(Review review, int months) {
    return review.mandates().stream()
        .map(Versioned::value)
        .filter(mandate ->
            mandate.asks() instanceof MandateProposal.Commission asked
                && Integer.valueOf(months).equals(asked.initialMonths()))
        .map(mandate -> mandate.origin().id())
        .findFirst()
        .orElseThrow();
  }

  private static List<MandateId> all(Review review, Class<? extends MandateProposal> kind) {
    return review.mandates().stream()
        .map(Versioned::value)
        .filter(mandate -> kind.isInstance(mandate.asks()))
        .map(mandate -> mandate.origin().id())
        .toList();
  }

  private static MandateId first(Review review, Class<? extends MandateProposal> kind) {
    return all(review, kind).getFirst();
  }

  private List<ContractId> presentContracts(Cast cast, DemoDecision decision) {
    var commissioner = cast.named("Aisha M");
    var from = decision.presentContractsEnd().minusYears(3).plusDays(1);
    record Present(ServiceKind service, String title, String provider, int pounds, int spaces) {}
    return List.of(
            new Present(
                ServiceKind.SUPPORT, "Support A: advice and outreach", Cast.OPEN_GATE, 180_000, 0),
            new Present(
                ServiceKind.SUPPORT,
                "Support B: groups and recovery",
                Cast.LARCH_HOUSE,
                110_000,
                0),
            new Present(ServiceKind.REFUGE, "Refuge, until now", Cast.LARCH_HOUSE, 220_000, SPACES))
        .stream()
        .map(one ->
            at(
                decision.decided().plusDays(4),
                () ->
                    done(
                        contracts.recordPresent(
                            commissioner,
                            new RecordContract(
                                one.service,
                                one.title,
                                cast.organisation(one.provider),
                                from,
                                decision.presentContractsEnd(),
                                Money.pounds(one.pounds),
                                one.spaces,
                                one.spaces > 0)))))
        .toList();
  }

  private void engage(Cast cast, Confirmed confirmed, LocalDate decided) {
    var commissioner = cast.named("Aisha M");
    var engagement =
        at(
            decided.plusDays(14),
            () ->
                done(
                    engagements.open(
                        commissioner,
                        "Help for people who live with domestic abuse",
                        decided.plusMonths(4).withDayOfMonth(1))));
    at(
        decided.plusDays(80),
        () ->
            done(
                engagements.complete(
                    commissioner,
                    engagement,
                    """
                    Nine organisations came to two open meetings, and 31 people who have used the services spoke \
                    with us in small groups.

                    They said: one door, one worker, and never having to tell it again when the worker changes. \
                    Longer contracts, so that good people stay. Children as people of their own. Somebody who \
                    speaks your language without your having to ask for it.

                    Providers asked for at least four months from award to start.\
                    """)));
    var circulation =
        at(
            decided.plusDays(85),
            () -> done(engagements.circulate(commissioner, engagement, confirmed.circulate())));
    int day = 86;
    for (var member : cast.holding(Office.SCRUTINY_MEMBER).subList(0, 7)) {
      at(decided.plusDays(day++), () -> engagements.read(member, circulation));
    }
  }

  private SpecificationId refugeSpecification(Cast cast, Confirmed confirmed, LocalDate decided) {
    var commissioner = cast.named("Aisha M");
    var id =
        at(
            decided.plusDays(10),
            () ->
                done(
                    drafting.begin(
                        commissioner,
                        ServiceKind.REFUGE,
                        "A safe place, and a way on",
                        confirmed.refuge(),
                        decided.plusDays(28))));
    at(
        decided.plusDays(12),
        () -> {
          drafting.addSection(
              commissioner,
              id,
              "A place that is safe tonight",
              "Whoever must leave home has somewhere safe to stay the same night.",
              "Spaces kept ready at all hours, one of them at least for women only, and homes with a"
                  + " front door of their own for whoever a shared house cannot take.");
          drafting.addSection(
              commissioner,
              id,
              "Children are people of their own",
              "Each child has their own plan and somebody who is there for them.",
              "Play, school and health from the first week.");
          drafting.setTarget(
              commissioner,
              id,
              new Target(Indicator.SPACES_READY_OR_LIVED_IN, SPACES, 1, decided.plusMonths(9)));
          drafting.setTarget(
              commissioner,
              id,
              new Target(Indicator.HOURS_WITHOUT_A_LEAD, 0, 0, decided.plusMonths(9)));
          return drafting.setProvision(commissioner, id, SPACES, true, 6);
        });
    at(decided.plusDays(30), () -> done(drafting.agree(cast.named("Cllr Jean Whitlock"), id)));
    return id;
  }

  private SpecificationId supportSpecification(Cast cast, Confirmed confirmed, LocalDate decided) {
    var commissioner = cast.named("Aisha M");
    var id =
        at(
            decided.plusDays(95),
            () ->
                done(
                    drafting.begin(
                        commissioner,
                        ServiceKind.SUPPORT,
                        "One door, one worker, one record",
                        confirmed.coProduce(),
                        decided.plusDays(200))));
    at(
        decided.plusDays(97),
        () -> {
          drafting.addSection(
              commissioner,
              id,
              "Nobody tells it twice",
              "People keep one worker who knows what happened, whoever employs them.",
              "Council advisers and the provider work one record. A change of worker is agreed by"
                  + " both, with the person, and leaves no hour without a lead.");
          drafting.addSection(
              commissioner,
              id,
              "Help before it is a crisis",
              "People and those around them know sooner what it is and where to turn.",
              "Sessions in schools, at work and in community groups, in the languages spoken there.");
          drafting.addSection(
              commissioner,
              id,
              "For everyone who lives here",
              "People from every community come, stay and are helped as well as others.",
              "Ethnic minorities, refugees, people in same-sex relationships, transgender people:"
                  + " by and for them where there is somebody.");
          drafting.setTarget(
              commissioner,
              id,
              new Target(Indicator.REACHED_IN_TWO_DAYS, 90, 5, decided.plusMonths(12)));
          drafting.setTarget(
              commissioner, id, new Target(Indicator.FEELS_SAFER, 75, 5, decided.plusMonths(12)));
          drafting.setTarget(
              commissioner,
              id,
              new Target(Indicator.HOURS_WITHOUT_A_LEAD, 0, 0, decided.plusMonths(12)));
          drafting.setTarget(
              commissioner,
              id,
              new Target(Indicator.REACHED_BY_PREVENTION, 600, 50, decided.plusMonths(12)));
          drafting.setTarget(
              commissioner,
              id,
              new Target(Indicator.COMMUNITIES_REACHED, 30, 5, decided.plusMonths(12)));
          return drafting.setProvision(commissioner, id, 0, false, 6);
        });
    feedIn(cast, id, decided);
    at(decided.plusDays(202), () -> drafting.agree(cast.named("Cllr Jean Whitlock"), id));
    at(decided.plusDays(205), () -> done(drafting.agree(cast.named("Cllr Amara Nwosu"), id)));
    return id;
  }

  private void feedIn(Cast cast, SpecificationId id, LocalDate decided) {
    var members = cast.holding(Office.SCRUTINY_MEMBER);
    at(
        decided.plusDays(110),
        () ->
            feedingIn.contribute(
                members.get(1), id, 1, "Say who decides when the two workers disagree."));
    at(
        decided.plusDays(120),
        () ->
            feedingIn.contribute(
                members.get(3), id, 2, "Sixth-form colleges, not only schools, please."));
    at(
        decided.plusDays(121),
        () ->
            feedingIn.contributeWithoutAccount(
                Actor.visitor(cast.authority()),
                id,
                3,
                "I came because somebody at the mosque knew your number. Tell the mosques."));
    var commissioner = cast.named("Aisha M");
    at(
        decided.plusDays(140),
        () -> {
          for (var said : feedingIn.said(commissioner, id)) {
            done(
                feedingIn.reply(
                    commissioner,
                    id,
                    said.id(),
                    "Thank you. The section now says so, in its second sentence."));
          }
          return id;
        });
  }

  private ContractId letRefuge(
      Cast cast, Confirmed confirmed, SpecificationId specification, DemoDecision decision) {
    return tenders.letRefuge(
        cast,
        confirmed.refuge(),
        specification,
        decision.decided().plusDays(40),
        decision.presentContractsEnd().plusDays(1));
  }

  private void fund(Cast cast, Confirmed confirmed, ContractId refuge, DemoDecision decision) {
    at(
        decision.presentContractsEnd().minusDays(20),
        () ->
            done(
                file.fund(
                    cast.named("Aisha M"),
                    new FundContract(
                        refuge,
                        confirmed.allocate(),
                        List.of(
                            new FundContract.Line(
                                "Refuge, as before", Money.pounds(220_000), Money.ZERO),
                            new FundContract.Line(
                                "Children’s workers",
                                Money.pounds(20_000),
                                Money.pounds(20_000)))))));
  }

  private void extend(
      Cast cast, Confirmed confirmed, List<ContractId> present, DemoDecision decision) {
    for (var contract : present.subList(0, 2)) {
      at(
          decision.presentContractsEnd().minusDays(30),
          () ->
              done(
                  terms.extend(
                      cast.named("Aisha M"),
                      contract,
                      decision.extendedToAtMost(),
                      confirmed.extend())));
    }
  }

  private void review(Cast cast, ContractId refuge, LocalDate today) {
    var commissioner = cast.named("Aisha M");
    file.reviews(commissioner, refuge).stream()
        .filter(review -> !review.dueOn().isAfter(today))
        .forEach(review ->
            at(
                review.dueOn(),
                () ->
                    done(
                        file.holdReview(
                            commissioner,
                            new HoldReview(
                                refuge,
                                review.id(),
                                "Every space was ready or lived in. No hour without a lead.",
                                "The night rota works. Handover with the council's advisers is"
                                    + " done face to face.",
                                "One more worker who speaks Slovak.")))));
  }

  private <T> T at(LocalDate day, Supplier<T> work) {
    return clock.at(moment(day), work);
  }

  static Instant moment(LocalDate day) {
    return day.atTime(10, 30).atZone(LONDON).toInstant();
  }

  private static <T> T done(EngagementResult<T> result) {
    return switch (result) {
      case EngagementResult.Done<T>(var made) -> made;
      case EngagementResult.Refused<T>(var reason) -> throw refused(reason.sentence());
    };
  }

  private static SpecificationId done(DraftResult result) {
    return switch (result) {
      case DraftResult.Done(var id) -> id;
      case DraftResult.Noted(var id, var sentence) -> throw refused(sentence);
      case DraftResult.Refused(var sentence) -> throw refused(sentence);
    };
  }

  private static DecisionId done(ReviewResult result) {
    return switch (result) {
      case ReviewResult.Done(var id) -> id;
      case ReviewResult.Refused(var sentence) -> throw refused(sentence);
    };
  }

  private static ContractId done(ContractResult result) {
    return switch (result) {
      case ContractResult.Done(var id) -> id;
      case ContractResult.Refused refused -> throw refused(refused.sentence());
    };
  }

  static IllegalStateException refused(String sentence) {
    return new IllegalStateException("the demonstration's story was refused: " + sentence);
  }
}

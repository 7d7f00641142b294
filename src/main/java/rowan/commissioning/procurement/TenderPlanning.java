package rowan.commissioning.procurement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import rowan.commissioning.decisions.Act;
import rowan.commissioning.decisions.AuthorityResult;
import rowan.commissioning.decisions.DeedKind;
import rowan.commissioning.decisions.Mandates;
import rowan.commissioning.procurement.Criterion.Kind;
import rowan.commissioning.procurement.TenderResult.Done;
import rowan.commissioning.procurement.TenderResult.Refused;
import rowan.commissioning.specification.AgreedSpecification;
import rowan.commissioning.specification.Specifications;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.Term;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.kernel.Versioned;

/** Makes a plan of what was asked for, if the mandate and the rules permit it. */
@Component
class TenderPlanning {

  private final JdbcTenders tenders;
  private final Mandates mandates;
  private final Specifications specifications;
  private final TenderProgress progress;
  private final Clock clock;

  TenderPlanning(
      JdbcTenders tenders,
      Mandates mandates,
      Specifications specifications,
      TenderProgress progress,
      Clock clock) {
    this.tenders = tenders;
    this.mandates = mandates;
    this.specifications = specifications;
    this.progress = progress;
    this.clock = clock;
  }

  TenderResult create(Actor actor, CreateTender command) {
    return planned(
        actor,
        command,
        (specification, term) -> {
          var id = new TenderId(TimeOrderedIds.next(clock));
          var plan = plan(id, actor.account(), command, specification, term);
          tenders.add(actor.authority(), plan, clock.instant());
          progress.report(
              actor,
              new Tender.Draft(plan),
              DeedKind.TENDER_CREATED,
              "Tender for " + command.title() + " planned");
          return new Done(id);
        });
  }

  TenderResult change(Actor actor, TenderId id, CreateTender command) {
    var seen = tenders.find(actor.authority(), id).orElse(null);
    if (seen == null || !(seen.value() instanceof Tender.Draft draft)) {
      return new Refused("A tender can be planned anew only until it is published.");
    }
    if (!draft.plan().mandate().equals(command.mandate())) {
      return new Refused(
          "mandate", "A tender keeps its mandate. Give this one up and plan another.");
    }
    return planned(
        actor,
        command,
        (specification, term) -> {
          var plan = plan(id, draft.plan().lead(), command, specification, term);
          tenders.replan(actor.authority(), new Versioned<>(draft, seen.version()), plan);
          return new Done(id);
        });
  }

  private TenderResult planned(
      Actor actor,
      CreateTender command,
      BiFunction<AgreedSpecification, Term, TenderResult> permitted) {
    var term = term(command);
    if (term == null) {
      return new Refused("initialMonths", "A term and each of its options last at least a month.");
    }
    var broken = PlanRule.firstObjection(command, clock.instant());
    if (broken.isPresent()) {
      return broken.get();
    }
    var specification = specifications.agreed(actor, command.specification()).orElse(null);
    if (specification == null) {
      return new Refused(
          "specification", "A tender is planned by an agreed version of a specification.");
    }
    return switch (mandates.authorise(
        actor, command.mandate(), new Act.CreateTender(term, Procurement.COMPETITIVE))) {
      case AuthorityResult.Refused(_, var sentence) -> new Refused("mandate", sentence);
      case AuthorityResult.Granted _ -> permitted.apply(specification, term);
    };
  }

  private static @org.jspecify.annotations.Nullable Term term(CreateTender command) {
    boolean lasts =
        command.initialMonths() > 0
            && command.extensionMonths().stream().allMatch(months -> months > 0);
    return lasts
        ? new Term(command.starts(), command.initialMonths(), command.extensionMonths())
        : null;
  }

  private TenderPlan plan(
      TenderId id,
      AccountId lead,
      CreateTender command,
      AgreedSpecification specification,
      Term term) {
    return new TenderPlan(
        id,
        command.mandate(),
        specification.service(),
        specification.id(),
        specification.version(),
        command.title(),
        Procurement.COMPETITIVE,
        command.whyOneLot(),
        term,
        command.ceiling(),
        specification.minimumSpaces(),
        specification.femaleOnlySpace(),
        specification.reviewMonths(),
        command.closesAt(),
        criteria(command),
        command.openers(),
        lead);
  }

  private List<Criterion> criteria(CreateTender command) {
    var criteria = new ArrayList<Criterion>();
    for (var question : command.quality()) {
      criteria.add(
          new Criterion(
              TimeOrderedIds.next(clock),
              criteria.size() + 1,
              Kind.QUALITY,
              question.name(),
              question.question(),
              question.weight()));
    }
    criteria.add(
        new Criterion(
            TimeOrderedIds.next(clock),
            criteria.size() + 1,
            Kind.PRICE,
            "Price",
            "The price of a year. The lowest gets every point, the others in proportion to it.",
            command.priceWeight()));
    return criteria;
  }
}

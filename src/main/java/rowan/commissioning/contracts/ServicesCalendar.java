package rowan.commissioning.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import rowan.commissioning.contracts.PlannedTerms.Planned;
import rowan.commissioning.contracts.continuity.CalendarDrawing;
import rowan.commissioning.contracts.continuity.Continuity;
import rowan.commissioning.contracts.continuity.Cover;
import rowan.commissioning.contracts.continuity.Outlook;
import rowan.commissioning.contracts.continuity.Remedy;
import rowan.commissioning.decisions.CalendarPicture;
import rowan.commissioning.decisions.DecisionId;
import rowan.commissioning.decisions.ServiceCalendar;
import rowan.commissioning.specification.ServiceKind;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.PromiseWitness;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Dates;
import rowan.foundation.kernel.Promise;
import rowan.foundation.kernel.PromiseFigure;

/** The front door to the calendar of services: what is covered until when, and what to decide. */
@Service
public class ServicesCalendar implements ServiceCalendar, PromiseWitness {

  private final Acting acting;
  private final Permissions permissions;
  private final JdbcContracts contracts;
  private final UnderMandate mandates;
  private final ObjectProvider<PlannedTerms> planned;

  ServicesCalendar(
      Acting acting,
      Permissions permissions,
      JdbcContracts contracts,
      UnderMandate mandates,
      ObjectProvider<PlannedTerms> planned) {
    this.acting = acting;
    this.permissions = permissions;
    this.contracts = contracts;
    this.mandates = mandates;
    this.planned = planned;
  }

  /** How each service that has a contract is covered, seen from today. */
  public List<Outlook> outlooks(Actor actor) {
    permissions.require(actor, Action.READ_ASSURANCE);
    return acting.in(Wing.COMMISSIONING, actor, () -> known(actor).outlooks());
  }

  /** The services against the calendar; nothing as long as there is neither contract nor plan. */
  public Optional<CalendarPicture> picture(Actor actor) {
    permissions.require(actor, Action.READ_ASSURANCE);
    return acting.in(Wing.COMMISSIONING, actor, () -> known(actor).picture());
  }

  @Override
  public Optional<CalendarPicture> picture(Actor actor, DecisionId decision) {
    return picture(actor);
  }

  @Override
  public PromiseFigure now(Actor actor) {
    return acting.in(Wing.COMMISSIONING, actor, () -> known(actor).figure());
  }

  private Known known(Actor actor) {
    var covered = contracts.covered(actor.authority());
    var views =
        contracts.all(actor.authority()).stream()
            .map(contract ->
                ContractView.of(contract, covered.getOrDefault(contract.facts().id(), List.of())))
            .toList();
    var terms = planned.orderedStream().flatMap(each -> each.planned(actor).stream()).toList();
    return new Known(views, terms, extensions(actor, views), mandates.today());
  }

  /** What may be signed to extend present contracts, by the mandates that permit it. */
  private List<Remedy> extensions(Actor actor, List<ContractView> views) {
    var remedies = new ArrayList<Remedy>();
    for (var mandate : mandates.inForce(actor, "extend")) {
      var latest = mandates.extendsUntil(actor, mandate.id());
      for (var view : views) {
        if (view.isPresent()
            && concerns(mandate.says(), view.service())
            && latest.filter(day -> day.isAfter(view.days().last())).isPresent()) {
          remedies.add(CalendarDrawing.extension(view, latest.orElseThrow()));
        }
      }
    }
    return remedies;
  }

  /** A resolution that names one kind of service is not about the other. */
  private static boolean concerns(String says, ServiceKind service) {
    var words = says.toLowerCase(Locale.UK);
    boolean support = words.contains("support");
    boolean refuge = words.contains("refuge");
    return support == refuge || (service == ServiceKind.SUPPORT ? support : refuge);
  }

  /** All that the calendar is made of, on one day. */
  private record Known(
      List<ContractView> views, List<Planned> terms, List<Remedy> extensions, LocalDate today) {

    List<Outlook> outlooks() {
      var outlooks = new ArrayList<Outlook>();
      for (var service : ServiceKind.values()) {
        var ofService = views.stream().filter(view -> view.service() == service).toList();
        if (!ofService.isEmpty()) {
          outlooks.add(outlook(service, ofService));
        }
      }
      return outlooks;
    }

    private Outlook outlook(ServiceKind service, List<ContractView> ofService) {
      Set<String> strands = new HashSet<>();
      ofService.forEach(view -> strands.addAll(view.strands()));
      var covers =
          ofService.stream()
              .map(view -> new Cover(Set.copyOf(view.strands()), view.days()))
              .toList();
      var gaps = Continuity.gaps(strands, covers);
      return new Outlook(
          service,
          strands.stream().sorted().toList(),
          gaps,
          remedies(service, ofService, strands),
          today,
          Continuity.daysWithout(gaps, today));
    }

    private List<Remedy> remedies(
        ServiceKind service, List<ContractView> ofService, Set<String> strands) {
      var remedies = new ArrayList<Remedy>();
      ofService.forEach(view -> CalendarDrawing.option(view).ifPresent(remedies::add));
      extensions.stream()
          .filter(remedy -> remedy.strands().stream().anyMatch(strands::contains))
          .filter(remedy -> ofService.stream().anyMatch(v -> v.id().toString().equals(remedy.of())))
          .forEach(remedies::add);
      terms.stream()
          .filter(term -> term.service() == service)
          .map(term ->
              new Remedy(
                  Remedy.Kind.TENDER,
                  strands,
                  new Dates(term.term().starts(), term.term().initialEnd()),
                  term.term().starts().minusDays(1),
                  term.tender(),
                  "tender"))
          .forEach(remedies::add);
      return remedies;
    }

    Optional<CalendarPicture> picture() {
      return views.isEmpty() && terms.isEmpty()
          ? Optional.empty()
          : Optional.of(CalendarDrawing.draw(today, views, terms, outlooks()));
    }

    PromiseFigure figure() {
      long days = outlooks().stream().mapToLong(Outlook::daysWithout).sum();
      return new PromiseFigure(
          Promise.NO_DAY_WITHOUT_A_SERVICE,
          Long.toString(days),
          (days == 1 ? "day" : "days")
              + " on which some part of a service had no signed contract, since the first contract",
          days == 0);
    }
  }
}

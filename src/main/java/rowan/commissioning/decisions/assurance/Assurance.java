package rowan.commissioning.decisions.assurance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import rowan.commissioning.decisions.CalendarPicture;
import rowan.commissioning.decisions.Commitments;
import rowan.commissioning.decisions.DecisionId;
import rowan.commissioning.decisions.ServiceCalendar;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.RetainStaff;
import rowan.commissioning.decisions.recording.Decision;
import rowan.commissioning.decisions.recording.JdbcDecisions;
import rowan.commissioning.decisions.recording.JdbcDeeds;
import rowan.commissioning.decisions.recording.JdbcMandates;
import rowan.commissioning.decisions.recording.Mandate.InForce;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Exhibits;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.OverdueDuty;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.PromiseWitness;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.PromiseFigure;

/** The front door of Assurance: is what was resolved being done? Reads only. */
@Service
public class Assurance {

  private static final Pattern ADVISERS =
      Pattern.compile("\\bidvas?\\b|independent domestic (violence|abuse) ad(vis|voc)");

  private final Records records;
  private final Shown shown;
  private final Accounts accounts;
  private final Permissions permissions;
  private final Acting acting;
  private final Clock clock;

  Assurance(
      Records records,
      Shown shown,
      Accounts accounts,
      Permissions permissions,
      Acting acting,
      Clock clock) {
    this.records = records;
    this.shown = shown;
    this.accounts = accounts;
    this.permissions = permissions;
    this.acting = acting;
    this.clock = clock;
  }

  /** What is kept of decisions. */
  @org.springframework.stereotype.Component
  record Records(JdbcDecisions decisions, JdbcMandates mandates, JdbcDeeds deeds) {}

  /** What other rooms contribute. */
  @org.springframework.stereotype.Component
  record Shown(
      ObjectProvider<ServiceCalendar> calendar,
      ObjectProvider<Commitments> commitments,
      ObjectProvider<Exhibits> exhibits,
      ObjectProvider<PromiseWitness> witnesses,
      ObjectProvider<OverdueDuty> duties) {}

  /** The newest decision, which Assurance opens with; nothing where there is none. */
  public Optional<DecisionId> newest(Actor actor) {
    permissions.require(actor, Action.READ_ASSURANCE);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> records.decisions.page(actor, null, 1).stream().findFirst().map(line -> line.id()));
  }

  /** How a decision stands today; nothing where there is no such decision. */
  public Optional<AssuranceReading> read(Actor actor, DecisionId id) {
    permissions.require(actor, Action.READ_ASSURANCE);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> records.decisions.find(actor, id).map(decision -> read(actor, decision)));
  }

  private AssuranceReading read(Actor actor, Decision decision) {
    var mandates = records.mandates.inForce(actor, decision.id());
    var holders = accounts.holders(actor.authority());
    var happened =
        new Happened(
            LocalDate.now(clock),
            mandates,
            records.deeds.ofDecision(actor, decision.id()),
            records.deeds.lawSteps(actor, decision.id()),
            retained(actor, holders, mandates));
    var commitments =
        shown
            .commitments
            .orderedStream()
            .flatMap(each -> each.under(actor, decision.id()).stream())
            .toList();
    var rows = new Rows(decision, happened, commitments, office -> title(office, holders));
    var exhibits =
        shown.exhibits.orderedStream().flatMap(each -> each.now(actor).stream()).toList();
    return new AssuranceReading(
        decision.id(),
        decision.title(),
        decision.body(),
        decision.date(),
        calendar(actor, decision.id()),
        rows.resolutions(),
        rows.also(exhibits),
        promises(actor),
        shown.duties.orderedStream().flatMap(duty -> duty.now(actor).stream()).toList(),
        records.deeds.sentBack(actor, decision.id()).size());
  }

  private Optional<CalendarPicture> calendar(Actor actor, DecisionId decision) {
    return shown
        .calendar
        .orderedStream()
        .flatMap(each -> each.picture(actor, decision).stream())
        .findFirst();
  }

  private List<PromiseFigure> promises(Actor actor) {
    return shown
        .witnesses
        .orderedStream()
        .map(witness -> witness.now(actor))
        .sorted(Comparator.comparing(PromiseFigure::promise))
        .toList();
  }

  /** How many of the staff whom the decision keeps the council itself employs today. */
  private int retained(Actor actor, List<Actor> holders, List<InForce> mandates) {
    var council = accounts.organisations(actor.authority(), OrganisationKind.COUNCIL);
    return (int)
        mandates.stream()
            .map(InForce::asks)
            .filter(RetainStaff.class::isInstance)
            .map(RetainStaff.class::cast)
            .findFirst()
            .stream()
            .flatMap(retain -> holders.stream().filter(holder -> hasRole(holder, retain.role())))
            .filter(
                holder -> council.stream().anyMatch(own -> own.id().equals(holder.organisation())))
            .count();
  }

  private static boolean hasRole(Actor holder, String role) {
    var named = role.toLowerCase(Locale.UK);
    return ADVISERS.matcher(named).find()
        ? holder.holds(Office.IDVA)
        : holder.title().toLowerCase(Locale.UK).contains(named);
  }

  private static String title(Office office, List<Actor> holders) {
    return holders.stream()
        .filter(holder -> holder.holds(office))
        .map(Actor::title)
        .findFirst()
        .orElse(office.title());
  }
}

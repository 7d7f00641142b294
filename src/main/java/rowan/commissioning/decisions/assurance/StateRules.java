package rowan.commissioning.decisions.assurance;

import static rowan.commissioning.decisions.DeedKind.AWARDED;
import static rowan.commissioning.decisions.DeedKind.CONTRACT_EXTENDED;
import static rowan.commissioning.decisions.DeedKind.CONTRACT_SIGNED;
import static rowan.commissioning.decisions.DeedKind.CONTRACT_STARTED;
import static rowan.commissioning.decisions.DeedKind.ENGAGEMENT_HELD;
import static rowan.commissioning.decisions.DeedKind.FUNDING_SET;
import static rowan.commissioning.decisions.DeedKind.RESULTS_CIRCULATED;
import static rowan.commissioning.decisions.DeedKind.REVIEWS_SCHEDULED;
import static rowan.commissioning.decisions.DeedKind.SPECIFICATION_AGREED;
import static rowan.commissioning.decisions.DeedKind.TENDER_CLOSED;
import static rowan.commissioning.decisions.DeedKind.TENDER_CREATED;
import static rowan.commissioning.decisions.DeedKind.TENDER_PUBLISHED;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.assurance.Standing.Next;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Allocate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Award;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Circulate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.CoProduce;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Deadline;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Delegate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Engage;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Extend;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Monitor;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Note;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.RetainStaff;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Review;
import rowan.commissioning.decisions.recording.Mandate.InForce;
import rowan.commissioning.decisions.recording.PresentContracts;
import rowan.foundation.access.Office;

/**
 * How a mandate stands, one rule for each kind. What is undone goes by the calendar: {@link
 * Timely}. What was done late is met all the same: its deeds say when. The resolution then stands
 * as {@link ResolutionState#of} says: the worst of its mandates.
 */
final class StateRules {

  private static final Pattern ABOUT_SERVICES =
      Pattern.compile(
          "\\b(re-?)?(commission\\w*|procure\\w*|tender\\w*|award\\w*|contracts?|services?|provision)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ABOUT_ENGAGEMENT =
      Pattern.compile("\\b(engagement|consultation)\\b", Pattern.CASE_INSENSITIVE);

  private StateRules() {}

  /** The mandate's standing; nothing for a note, which asks for nothing that could be done. */
  static Optional<Standing> standing(InForce mandate, Happened happened) {
    return switch (mandate.asks()) {
      case Commission commission -> Optional.of(contract(mandate, commission.starts(), happened));
      case Award award -> Optional.of(contract(mandate, award.starts(), happened));
      case Delegate delegate -> Optional.of(delegate(mandate, delegate, happened));
      case CoProduce coProduce -> Optional.of(coProduce(mandate, coProduce, happened));
      case Engage engage -> Optional.of(EngageRule.standing(mandate, engage, happened));
      case Circulate circulate -> Optional.of(circulate(mandate, circulate, happened));
      case RetainStaff retain -> Optional.of(retainStaff(retain, happened));
      case Deadline deadline -> Optional.of(deadline(mandate, deadline, happened));
      case Extend extend -> Optional.of(extend(mandate, extend, happened));
      case Review ignored -> Optional.of(review(mandate, happened));
      case Allocate ignored -> Optional.of(allocate(mandate, happened));
      case Monitor monitor -> Optional.of(MonitorRule.standing(mandate, monitor, happened));
      case Note() -> Optional.empty();
    };
  }

  /** Met once the contract is signed; it must be by the day on which the service is to start. */
  private static Standing contract(InForce mandate, @Nullable LocalDate starts, Happened happened) {
    var id = mandate.id();
    if (happened.any(id, CONTRACT_SIGNED, CONTRACT_STARTED)) {
      return Standing.met("Contract signed");
    }
    var next =
        happened.any(id, AWARDED)
            ? new Next("Sign the contract", starts, Office.COMMISSIONER)
            : happened.any(id, TENDER_CLOSED)
                ? new Next("Evaluate the bids and award", starts, Office.PROCUREMENT_LEAD)
                : happened.any(id, TENDER_PUBLISHED)
                    ? new Next(
                        "Bids come in until the tender closes", null, Office.PROCUREMENT_LEAD)
                    : happened.any(id, TENDER_CREATED)
                        ? new Next("Publish the tender", starts, Office.PROCUREMENT_LEAD)
                        : new Next("Create the tender", starts, Office.PROCUREMENT_LEAD);
    return undone(happened, "Contract not signed", starts, !happened.under(id).isEmpty(), next);
  }

  /** Met once everything that there is to award is awarded. */
  private static Standing delegate(InForce mandate, Delegate delegate, Happened happened) {
    var purchases = happened.purchases();
    long awarded =
        Math.max(
            happened.count(mandate.id(), AWARDED),
            purchases.stream()
                .filter(each -> happened.any(each.id(), AWARDED, CONTRACT_SIGNED, CONTRACT_STARTED))
                .count());
    long due = Math.max(1, purchases.size());
    if (awarded >= due) {
      return Standing.met(due == 1 ? "Awarded" : "All %d awarded".formatted(due));
    }
    boolean begun = awarded > 0 || !happened.under(mandate.id()).isEmpty();
    var next = new Next("Approve the award", null, Office.STRATEGIC_DIRECTOR, delegate.to());
    return undone(happened, "%d of %d awarded".formatted(awarded, due), null, begun, next);
  }

  /** Met once a version of the specification is agreed under it. */
  private static Standing coProduce(InForce mandate, CoProduce coProduce, Happened happened) {
    if (happened.any(mandate.id(), SPECIFICATION_AGREED)) {
      return Standing.met("Specification agreed");
    }
    boolean begun = !happened.under(mandate.id()).isEmpty();
    var next =
        begun
            ? new Next("Agree the specification", null, Office.COMMISSIONER, coProduce.with())
            : new Next("Draft the specification", null, Office.COMMISSIONER);
    return undone(happened, "Specification not agreed", null, begun, next);
  }

  private static Standing circulate(InForce mandate, Circulate circulate, Happened happened) {
    if (happened.any(mandate.id(), RESULTS_CIRCULATED)) {
      return Standing.met("Circulated");
    }
    var next =
        new Next(
            "Circulate "
                + (circulate.what() == null ? "the results" : circulate.what())
                + (circulate.to() == null ? "" : " to " + circulate.to()),
            circulate.by(),
            Office.COMMISSIONER);
    boolean begun = !happened.under(mandate.id()).isEmpty();
    return undone(happened, "Not circulated", circulate.by(), begun, next);
  }

  /**
   * Met as long as the council employs somebody in that office. Before any contract under the
   * decision has started, having nobody means only that it is not set up; after, it is a breach.
   */
  private static Standing retainStaff(RetainStaff retain, Happened happened) {
    int staff = happened.retainedStaff();
    if (staff > 0) {
      return Standing.met("%d employed by the council today".formatted(staff));
    }
    return new Standing(
        happened.anywhere(CONTRACT_STARTED)
            ? ResolutionState.BREACHED
            : ResolutionState.NOT_STARTED,
        "Nobody in this office is employed by the council today",
        Optional.of(
            new Next("Give " + retain.role() + " their accounts", null, Office.ADMINISTRATOR)));
  }

  /**
   * A day on which present contracts end is met once they are extended, or all new ones are signed.
   * A day about an engagement is met once it was held, or its results went round; any other day
   * about services once all contracts under the decision are signed; a day about something else
   * once something was done under it.
   */
  private static Standing deadline(InForce mandate, Deadline deadline, Happened happened) {
    boolean presentEnd = PresentContracts.endBy(deadline);
    if (presentEnd && happened.anywhere(CONTRACT_EXTENDED)) {
      return Standing.met("Present contracts extended");
    }
    boolean aboutEngagement = !presentEnd && ABOUT_ENGAGEMENT.matcher(deadline.what()).find();
    if (aboutEngagement
        && (happened.anywhere(ENGAGEMENT_HELD) || happened.anywhere(RESULTS_CIRCULATED))) {
      return Standing.met("Engagement held");
    }
    boolean aboutServices =
        presentEnd || (!aboutEngagement && ABOUT_SERVICES.matcher(deadline.what()).find());
    if (aboutServices && happened.allSigned()) {
      return Standing.met("All contracts signed");
    }
    if (!happened.under(mandate.id()).isEmpty()) {
      return Standing.met("Done");
    }
    int missing = happened.purchases().size() - happened.signed();
    var what =
        presentEnd
            ? "Sign what follows the present contracts"
            : aboutServices && missing > 0
                ? "Sign %d more %s".formatted(missing, missing == 1 ? "contract" : "contracts")
                : deadline.what();
    return undone(
        happened,
        presentEnd ? "Nothing signed follows the present contracts" : "Not done",
        deadline.by(),
        aboutServices && happened.buyingBegan(),
        new Next(what, deadline.by(), Office.COMMISSIONER));
  }

  /** Must be signed before present contracts end, unless the new ones have started by then. */
  private static Standing extend(InForce mandate, Extend extend, Happened happened) {
    if (happened.any(mandate.id(), CONTRACT_EXTENDED)) {
      return Standing.met("Extension signed");
    }
    if (happened.allStarted()) {
      return Standing.met("Not needed: the new contracts have started");
    }
    var by = happened.presentEnd().orElse(extend.notBeyond());
    boolean begun = !happened.under(mandate.id()).isEmpty();
    return undone(
        happened,
        "Extension not signed",
        by,
        begun,
        new Next("Sign the extension", by, Office.COMMISSIONER));
  }

  /** Met while each signed contract has its reviews; a breach once all are signed without any. */
  private static Standing review(InForce mandate, Happened happened) {
    int scheduled = happened.count(mandate.id(), REVIEWS_SCHEDULED);
    var next = new Next("Schedule the reviews in the contract", null, Office.COMMISSIONER);
    if (scheduled == 0) {
      return new Standing(
          happened.allSigned() ? ResolutionState.BREACHED : ResolutionState.NOT_STARTED,
          "No reviews scheduled",
          Optional.of(next));
    }
    return scheduled >= happened.signed()
        ? Standing.met("Reviews scheduled")
        : undone(happened, "A contract has no reviews yet", null, true, next);
  }

  /** Met once every contract under the decision has its funding. */
  private static Standing allocate(InForce mandate, Happened happened) {
    int funded = happened.count(mandate.id(), FUNDING_SET);
    int due = Math.max(1, happened.purchases().size());
    return funded >= due
        ? Standing.met("Funding set")
        : undone(
            happened,
            "Funding set for %d of %d".formatted(funded, due),
            null,
            funded > 0,
            new Next("Set the funding of each contract", null, Office.COMMISSIONER));
  }

  static Standing undone(
      Happened happened, String undone, @Nullable LocalDate by, boolean begun, Next next) {
    return new Standing(
        Timely.undone(happened.today(), by, begun),
        Timely.because(undone, happened.today(), by),
        Optional.of(next));
  }
}

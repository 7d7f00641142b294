package rowan.commissioning.decisions.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;
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
import rowan.commissioning.decisions.reading.mandates.Requirement;

/** A mandate in one short plain line, for lists and for Assurance. */
public final class ShortWording {

  private static final Map<Requirement, String> REQUIRED =
      Map.of(
          Requirement.FEMALE_ONLY, "a female-only space",
          Requirement.MINIMUM_CURRENT_PROVISION, "at least today’s provision",
          Requirement.OUTCOME_FOCUSSED, "specified by outcomes",
          Requirement.INTEGRATED, "joined up with other services",
          Requirement.TRAUMA_INFORMED, "trauma-informed",
          Requirement.BY_AND_FOR, "led by and for its communities",
          Requirement.ROUND_THE_CLOCK, "day and night",
          Requirement.CHILDREN_SUPPORTED, "support for children");

  private ShortWording() {}

  /**
   * The line.
   *
   * @param from the words of the decision that the mandate comes from, which name the service
   */
  public static String of(MandateProposal mandate, String from) {
    return switch (mandate) {
      case Commission commission -> commission(commission, from);
      case Delegate delegate -> delegate(delegate);
      case CoProduce coProduce ->
          "Specification written together"
              + (coProduce.with().isEmpty() ? "" : " with " + InFigures.list(coProduce.with()));
      case Engage engage -> InFigures.list(engage.with()) + " can feed in" + by(engage.by());
      case Circulate circulate -> circulate(circulate);
      case RetainStaff retain ->
          retain.role()
              + " stay employed"
              + (retain.employer() == null ? "" : " by " + theCouncil(retain.employer()));
      case Deadline deadline -> capital(deadline.what()) + by(deadline.by());
      case Extend extend -> extend(extend);
      case Review review -> "Outcomes and methods reviewed: " + review.intervals();
      case Allocate allocate -> allocate(allocate);
      case Award award -> award(award);
      case Monitor monitor -> capital(monitor.law()) + " watched and put into practice";
      case Note() -> capital(shortened(from));
    };
  }

  private static String commission(Commission commission, String from) {
    var pieces = new ArrayList<String>();
    if (commission.lots() != null) {
      pieces.add(commission.lots() == 1 ? "one contract" : commission.lots() + " lots");
    }
    if (commission.procedure() != null) {
      pieces.add(commission.procedure().token().replace('-', ' '));
    } else if (commission.requires().contains(Requirement.COMPETITIVE)) {
      pieces.add("competitive");
    }
    if (commission.initialMonths() != null) {
      pieces.add(InFigures.shortTerm(commission.initialMonths(), commission.extensionMonths()));
    } else if (commission.ends() != null) {
      pieces.add("to " + InFigures.day(commission.ends()));
    }
    for (var requirement : Requirement.values()) {
      if (commission.requires().contains(requirement) && REQUIRED.containsKey(requirement)) {
        pieces.add(REQUIRED.get(requirement));
      }
    }
    var service = service(from);
    var what = pieces.isEmpty() ? "a service to be commissioned" : String.join(", ", pieces);
    return service.isEmpty() ? capital(what) : service + ": " + what;
  }

  private static String service(String from) {
    var words = from.toLowerCase(Locale.UK);
    int refuge = words.indexOf("refuge");
    int support = words.indexOf("support");
    if (refuge >= 0 && (support < 0 || refuge < support)) {
      return "Refuge";
    }
    return support >= 0 ? "Support" : "";
  }

  private static String delegate(Delegate delegate) {
    var who = InFigures.list(delegate.to());
    var how = delegate.to().size() > 1 ? delegate.jointly() ? " together" : ", any of them" : "";
    var consulting =
        delegate.consult().isEmpty() ? "" : ", consulting " + InFigures.list(delegate.consult());
    var purpose = delegate.purpose() == null ? "act" : shortened(delegate.purpose());
    return who + how + " may " + purpose.replaceFirst("^to ", "") + consulting;
  }

  private static String circulate(Circulate circulate) {
    var what = circulate.what() == null ? "what was found" : circulate.what();
    var to = circulate.to() == null ? "" : " to " + circulate.to();
    return capital(what) + to + by(circulate.by());
  }

  private static String extend(Extend extend) {
    var what = extend.what() == null ? "Present contracts" : capital(extend.what());
    var months = extend.months() == null ? "" : " by " + InFigures.months(extend.months());
    var until =
        extend.notBeyond() == null
            ? ""
            : " to " + InFigures.day(extend.notBeyond()) + " at the latest";
    return what + " extended" + months + until;
  }

  private static String allocate(Allocate allocate) {
    var fresh = allocate.ofWhichNew() == null ? "" : ", of which " + allocate.ofWhichNew() + " new";
    if (allocate.annual() != null) {
      return allocate.annual() + " a year" + fresh;
    }
    return allocate.total() == null ? "Money" + fresh : allocate.total() + " in all" + fresh;
  }

  private static String award(Award award) {
    var term =
        award.initialMonths() == null
            ? ""
            : " for " + InFigures.shortTerm(award.initialMonths(), List.of());
    var starts = award.starts() == null ? "" : " from " + InFigures.day(award.starts());
    var ends = award.ends() == null ? "" : " to " + InFigures.day(award.ends());
    return "A contract awarded" + term + starts + ends;
  }

  private static String theCouncil(String employer) {
    return employer.equalsIgnoreCase("council") ? "the Council" : employer;
  }

  private static String by(@Nullable LocalDate day) {
    return day == null ? "" : " by " + InFigures.day(day);
  }

  /** The first words of a text, where it is long. */
  public static String shortened(String words) {
    var line = words.strip().replaceAll("\\s+", " ");
    if (line.length() <= 110) {
      return line;
    }
    return line.substring(0, line.lastIndexOf(' ', 105)) + " …";
  }

  private static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}

package rowan.commissioning.decisions.reading;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;

/** Says a proposed mandate in one plain line. */
public final class MandateWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private MandateWords() {}

  public static String of(MandateProposal mandate) {
    return switch (mandate) {
      case MandateProposal.Commission commission -> commission(commission);
      case MandateProposal.Delegate(var to, var jointly, var consult, var purpose) ->
          "Delegate to "
              + list(to, jointly || to.size() == 1 ? " and " : " or ")
              + (jointly ? ", jointly" : "")
              + (consult.isEmpty() ? "" : ", consulting " + list(consult, " and "))
              + (purpose == null ? "" : ": " + purpose);
      case MandateProposal.CoProduce(var with) ->
          "Co-produce" + (with.isEmpty() ? "" : " with " + list(with, " and "));
      case MandateProposal.Engage(var with, var by) -> "Engage " + list(with, " and ") + by(by);
      case MandateProposal.Circulate(var what, var to, var by) ->
          "Circulate " + (what == null ? "it" : what) + (to == null ? "" : " to " + to) + by(by);
      case MandateProposal.RetainStaff(var role, var employer) ->
          "Keep " + role + (employer == null ? "" : ", employed by the " + employer);
      case MandateProposal.Deadline(var what, var by) ->
          "Deadline: " + what + (by == null ? ", day not read" : by(by));
      case MandateProposal.Extend(var what, var months, var notBeyond) ->
          "Extend "
              + (what == null ? "the contract" : what)
              + (months == null ? "" : " by " + months(months))
              + (notBeyond == null ? "" : ", not beyond " + day(notBeyond));
      case MandateProposal.Review(var intervals) -> "Review: " + intervals;
      case MandateProposal.Allocate allocate -> allocate(allocate);
      case MandateProposal.Award(var starts, var ends, var initialMonths) ->
          "Award a contract" + term(initialMonths, List.of(), starts, ends);
      case MandateProposal.Monitor(var law) -> "Watch and implement: " + law;
      case MandateProposal.Note() -> "Note: nothing typed was found";
    };
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String commission(MandateProposal.Commission commission) {
    var procedure = commission.procedure();
    var lots = commission.lots();
    var requires =
        commission.requires().stream().map(one -> one.token()).collect(Collectors.joining(", "));
    return "Commission"
        + term(
            commission.initialMonths(),
            commission.extensionMonths(),
            commission.starts(),
            commission.ends())
        + (lots == null ? "" : lots == 1 ? ", one contract" : ", " + lots + " lots")
        + (procedure == null ? "" : ", " + procedure.token())
        + (requires.isEmpty() ? "" : "; requires " + requires);
  }

  private static String allocate(MandateProposal.Allocate allocate) {
    var parts = new ArrayList<String>();
    if (allocate.annual() != null) {
      parts.add(allocate.annual() + " a year");
    }
    if (allocate.total() != null) {
      parts.add(allocate.total() + " in all");
    }
    if (allocate.ofWhichNew() != null) {
      parts.add(allocate.ofWhichNew() + " of it new");
    }
    return "Allocate " + String.join(", ", parts);
  }

  private static String term(
      @Nullable Integer initial,
      List<Integer> extensions,
      @Nullable LocalDate starts,
      @Nullable LocalDate ends) {
    var words = new StringBuilder();
    if (initial != null) {
      words.append(" for ").append(months(initial));
    }
    if (!extensions.isEmpty()) {
      words
          .append(" + option of ")
          .append(extensions.stream().map(MandateWords::months).collect(Collectors.joining(" + ")));
    }
    if (starts != null) {
      words.append(", from ").append(day(starts));
    }
    if (ends != null) {
      words.append(", to ").append(day(ends));
    }
    return words.toString();
  }

  private static String months(int months) {
    if (months % 12 == 0) {
      return months == 12 ? "1 year" : months / 12 + " years";
    }
    return months == 1 ? "1 month" : months + " months";
  }

  private static String by(@Nullable LocalDate by) {
    return by == null ? "" : " by " + day(by);
  }

  private static String list(List<String> names, String last) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    return String.join(", ", names.subList(0, names.size() - 1)) + last + names.getLast();
  }
}

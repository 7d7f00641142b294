package rowan.commissioning.decisions.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import rowan.commissioning.decisions.reading.mandates.Procedure;
import rowan.commissioning.decisions.reading.mandates.Requirement;
import rowan.foundation.kernel.Money;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;

/** The fields of a mandate, typed by its kind, to a form and back. */
final class MandateForm {

  private static final int MOST_MONTHS = 240;
  private static final int MOST_LOTS = 50;
  private static final int MOST_NAME = 300;
  private static final int MOST_NAMES = 3_000;

  private MandateForm() {}

  static Form filled(MandateProposal mandate) {
    return switch (mandate) {
      case Commission says ->
          dates(
              months(Form.blank(), "initial", says.initialMonths())
                  .with("extensions", written(says.extensionMonths()))
                  .with("lots", says.lots() == null ? "" : String.valueOf(says.lots()))
                  .with("procedure", says.procedure() == null ? "" : says.procedure().name())
                  .with("requires", says.requires().stream().map(Enum::name).toList()),
              says.starts(),
              says.ends());
      case Delegate says ->
          lines(Form.blank(), "to", says.to())
              .with("jointly", says.jointly() ? "yes" : "")
              .with("consult", String.join("\n", says.consult()))
              .with("purpose", text(says.purpose()));
      case CoProduce says -> lines(Form.blank(), "with", says.with());
      case Engage says -> day(lines(Form.blank(), "with", says.with()), "by", says.by());
      case Circulate says ->
          day(
              Form.blank().with("what", text(says.what())).with("recipient", text(says.to())),
              "by",
              says.by());
      case RetainStaff says ->
          Form.blank().with("role", says.role()).with("employer", text(says.employer()));
      case Deadline says -> day(Form.blank().with("what", says.what()), "by", says.by());
      case Extend says ->
          day(
              months(Form.blank().with("what", text(says.what())), "months", says.months()),
              "beyond",
              says.notBeyond());
      case Review says -> Form.blank().with("intervals", says.intervals());
      case Allocate says ->
          Form.blank()
              .with("annual", money(says.annual()))
              .with("new", money(says.ofWhichNew()))
              .with("total", money(says.total()));
      case Award says ->
          dates(months(Form.blank(), "initial", says.initialMonths()), says.starts(), says.ends());
      case Monitor says -> Form.blank().with("law", says.law());
      case Note() -> Form.blank();
    };
  }

  /** What the form says; nothing if it has errors. */
  static Optional<MandateProposal> read(MandateKind kind, FormReader form) {
    var read =
        switch (kind) {
          case COMMISSION -> commission(form);
          case DELEGATE ->
              new Delegate(
                  names(form, "to", "Enter who may act, one on each line", true),
                  form.ticked("jointly"),
                  names(form, "consult", "Enter whom they consult, one on each line", false),
                  nothingIfEmpty(
                      form.optionalText("purpose", "Enter what they may do", MOST_NAME)));
          case CO_PRODUCE ->
              new CoProduce(names(form, "with", "Enter with whom, one on each line", true));
          case ENGAGE ->
              new Engage(
                  names(form, "with", "Enter who is to be heard, one on each line", true),
                  date(form, "by", "Enter by when"));
          case CIRCULATE ->
              new Circulate(
                  form.text("what", "Enter what is to be sent", MOST_NAME),
                  form.text("recipient", "Enter to whom", MOST_NAME),
                  date(form, "by", "Enter by when"));
          case RETAIN_STAFF ->
              new RetainStaff(
                  form.text("role", "Enter which staff", MOST_NAME),
                  nothingIfEmpty(
                      form.optionalText("employer", "Enter who employs them", MOST_NAME)));
          case DEADLINE ->
              new Deadline(
                  form.text("what", "Enter what is due, or ends", MOST_NAME),
                  form.date("by", "Enter by when").ifGiven().orElse(null));
          case EXTEND ->
              new Extend(
                  nothingIfEmpty(form.optionalText("what", "Enter what is extended", MOST_NAME)),
                  months(form, "months", "Enter by how many months"),
                  date(form, "beyond", "Enter the last day"));
          case REVIEW -> new Review(form.text("intervals", "Enter the intervals", MOST_NAME));
          case ALLOCATE -> allocate(form);
          case AWARD ->
              new Award(
                  date(form, "starts", "Enter the day it starts"),
                  date(form, "ends", "Enter the day it ends"),
                  months(form, "initial", "Enter how many months"));
          case MONITOR -> new Monitor(form.text("law", "Enter the name of the law", MOST_NAME));
          case NOTE -> new Note();
        };
    return form.hasErrors() ? Optional.empty() : Optional.of(read);
  }

  private static Commission commission(FormReader form) {
    var initial = months(form, "initial", "Enter how many months at first");
    var extensions = extensions(form);
    var starts = date(form, "starts", "Enter the day it starts");
    var ends = date(form, "ends", "Enter the day it ends");
    if (starts != null && ends != null && ends.isBefore(starts)) {
      form.refuse("ends", "Enter an end that is not before the start");
    }
    return new Commission(
        initial,
        extensions,
        starts,
        ends,
        form.optionalNumber("lots", "Enter how many contracts", 1, MOST_LOTS).orElse(null),
        form.optionalChoice("procedure", "Choose a procedure", Procedure.class).orElse(null),
        form.optionalChoices("requires", Requirement.class));
  }

  private static Allocate allocate(FormReader form) {
    var annual = money(form, "annual", "Enter the sum for each year");
    var fresh = money(form, "new", "Enter how much of it is new");
    var total = money(form, "total", "Enter the sum in all");
    if (annual == null && total == null) {
      form.refuse("annual", "Enter the sum for each year, or in all");
    }
    if (annual != null && fresh != null && fresh.compareTo(annual) > 0) {
      form.refuse("new", "Enter new money of at most " + annual + ", the sum for each year");
    }
    return new Allocate(annual, fresh, total);
  }

  private static List<Integer> extensions(FormReader form) {
    var typed = form.optionalText("extensions", "Enter the extensions in months", MOST_NAME);
    var months = new ArrayList<Integer>();
    for (var each : typed.split("[^0-9]+", -1)) {
      if (!each.isEmpty()) {
        int number = each.length() > 3 ? MOST_MONTHS + 1 : Integer.parseInt(each);
        if (number < 1 || number > MOST_MONTHS) {
          form.refuse("extensions", "Enter each extension in months, from 1 to " + MOST_MONTHS);
        }
        months.add(number);
      }
    }
    if (months.isEmpty() && !typed.isEmpty()) {
      form.refuse("extensions", "Enter the extensions as numbers of months, like 12, 12");
    }
    return List.copyOf(months);
  }

  private static List<String> names(FormReader form, String field, String ask, boolean needed) {
    var typed =
        needed ? form.prose(field, ask, MOST_NAMES) : form.optionalProse(field, ask, MOST_NAMES);
    return Arrays.stream(typed.split("\n", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static @Nullable Integer months(FormReader form, String field, String ask) {
    return form.optionalNumber(field, ask, 1, MOST_MONTHS).orElse(null);
  }

  private static @Nullable LocalDate date(FormReader form, String field, String ask) {
    return form.optionalDate(field, ask).orElse(null);
  }

  private static @Nullable Money money(FormReader form, String field, String ask) {
    return form.optionalText(field, ask, MOST_NAME).isEmpty()
        ? null
        : form.money(field, ask).ifGiven().orElse(null);
  }

  private static @Nullable String nothingIfEmpty(String typed) {
    return typed.isEmpty() ? null : typed;
  }

  private static Form months(Form form, String field, @Nullable Integer months) {
    return form.with(field, months == null ? "" : String.valueOf(months));
  }

  private static String written(List<Integer> months) {
    return String.join(", ", months.stream().map(String::valueOf).toList());
  }

  private static Form lines(Form form, String field, List<String> names) {
    return form.with(field, String.join("\n", names));
  }

  private static Form day(Form form, String field, @Nullable LocalDate day) {
    return day == null ? form : form.with(field, day);
  }

  private static Form dates(Form form, @Nullable LocalDate starts, @Nullable LocalDate ends) {
    return day(day(form, "starts", starts), "ends", ends);
  }

  private static String money(@Nullable Money money) {
    return money == null ? "" : money.toString();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}

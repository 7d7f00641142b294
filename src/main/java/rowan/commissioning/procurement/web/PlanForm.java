package rowan.commissioning.procurement.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.procurement.CreateTender;
import rowan.commissioning.procurement.CreateTender.Question;
import rowan.commissioning.procurement.TenderPlan;
import rowan.commissioning.specification.SpecificationId;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;

/** The fields of a tender's plan: read into a command, and filled from a plan. */
final class PlanForm {

  /** How many questions a tender may ask. */
  static final int QUESTIONS = 5;

  private static final int OFFICERS = 3;
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private PlanForm() {}

  /** What the form asks for; only if the reader has no errors afterwards. */
  static CreateTender read(FormReader form) {
    var mandate = id(form, "mandate", "Choose the decision that this tender is under");
    var specification = id(form, "specification", "Choose the specification to buy by");
    var title = form.text("title", "Enter a title", 120);
    var whyOneLot = form.prose("whyOneLot", "Say why it is one lot", 500);
    var starts = form.date("starts", "Enter the first day of the contract");
    var initial = form.number("initialMonths", "Enter the months of the initial term", 1, 120);
    var options = options(form);
    var ceiling = form.money("ceiling", "Enter the most that a year may cost");
    var closesOn = form.date("closesOn", "Enter the day that it closes");
    var closesAt = form.time("closesAt", "Enter the hour that it closes");
    var quality = questions(form);
    var price = form.number("priceWeight", "Enter the weight of the price", 1, 100);
    var openers = openers(form);
    if (form.hasErrors()) {
      return nothing();
    }
    return new CreateTender(
        new MandateId(mandate),
        new SpecificationId(specification),
        title,
        whyOneLot,
        starts.value(),
        initial.value(),
        options,
        ceiling.value(),
        closesOn.value().atTime(closesAt.value()).atZone(LONDON).toInstant(),
        quality,
        price.value(),
        openers);
  }

  private static CreateTender nothing() {
    var nobody = new UUID(0, 0);
    return new CreateTender(
        new MandateId(nobody),
        new SpecificationId(nobody),
        "",
        "",
        java.time.LocalDate.EPOCH,
        0,
        List.of(),
        rowan.foundation.kernel.Money.ZERO,
        java.time.Instant.EPOCH,
        List.of(),
        0,
        List.of());
  }

  private static UUID id(FormReader form, String field, String missing) {
    var written = form.text(field, missing, 36);
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException notAnId) {
      form.refuse(field, missing);
      return new UUID(0, 0);
    }
  }

  private static List<Integer> options(FormReader form) {
    var written = form.optionalText("options", "Enter the months of each option", 60);
    var options = new ArrayList<Integer>();
    for (var one : written.split("[,; ]+", -1)) {
      if (one.isEmpty()) {
        continue;
      }
      if (!one.matches("\\d{1,3}") || Integer.parseInt(one) < 1) {
        form.refuse("options", "Enter the months of each option as numbers, like 24 or 12, 12");
        return List.of();
      }
      options.add(Integer.parseInt(one));
    }
    return options;
  }

  private static List<Question> questions(FormReader form) {
    var questions = new ArrayList<Question>();
    for (int i = 1; i <= QUESTIONS; i++) {
      var name = form.optionalText("name-" + i, "Enter the name of the criterion", 60);
      var question = form.optionalProse("question-" + i, "Enter the question", 1_000);
      var weight = form.optionalNumber("weight-" + i, "Enter the weight", 1, 99);
      boolean any = !name.isEmpty() || !question.isEmpty() || weight.isPresent();
      if (!any) {
        continue;
      }
      if (name.isEmpty()) {
        form.refuse("name-" + i, "Enter a short name for question " + i);
      }
      if (question.isEmpty()) {
        form.refuse("question-" + i, "Enter what bidders answer in question " + i);
      }
      if (weight.isEmpty()) {
        form.refuse("weight-" + i, "Enter the weight of question " + i);
      }
      questions.add(new Question(name, question, weight.orElse(0)));
    }
    return questions;
  }

  private static List<AccountId> openers(FormReader form) {
    var openers = new ArrayList<AccountId>();
    for (int i = 1; i <= OFFICERS; i++) {
      openers.add(new AccountId(id(form, "opener-" + i, "Choose opening officer " + i)));
    }
    return openers;
  }

  /** The field of the form that a component of the command is typed into. */
  static String fieldOf(String about) {
    return switch (about) {
      case "quality" -> "weight-1";
      case "openers" -> "opener-1";
      case "closesAt" -> "closesOn";
      default -> about;
    };
  }

  static Form filled(TenderPlan plan) {
    var closes = plan.closesAt().atZone(LONDON);
    var form =
        Form.blank()
            .with("mandate", plan.mandate().toString())
            .with("specification", plan.specification().toString())
            .with("title", plan.title())
            .with("whyOneLot", plan.whyOneLot())
            .with("starts", plan.term().starts())
            .with("initialMonths", String.valueOf(plan.term().initialMonths()))
            .with(
                "options",
                plan.term().extensionMonths().stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ")))
            .with("ceiling", plan.ceiling().inPounds().toPlainString())
            .with("closesOn", closes.toLocalDate())
            .with("closesAt", closes.toLocalTime().toString())
            .with("priceWeight", String.valueOf(plan.price().weight()));
    for (int i = 0; i < plan.quality().size(); i++) {
      var criterion = plan.quality().get(i);
      form =
          form.with("name-" + (i + 1), criterion.name())
              .with("question-" + (i + 1), criterion.question())
              .with("weight-" + (i + 1), String.valueOf(criterion.weight()));
    }
    for (int i = 0; i < plan.openers().size(); i++) {
      form = form.with("opener-" + (i + 1), plan.openers().get(i).toString());
    }
    return form;
  }
}

package rowan.support.refuge.sanctuary.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Days;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.refuge.sanctuary.Measure;
import rowan.support.refuge.sanctuary.MeasureKind;
import rowan.support.refuge.sanctuary.OrderMeasure;
import rowan.support.refuge.sanctuary.Review;
import rowan.support.refuge.sanctuary.Sanctuaries;
import rowan.support.refuge.sanctuary.SanctuaryId;
import rowan.support.refuge.sanctuary.SanctuaryResult;
import rowan.support.refuge.sanctuary.SanctuaryWorks;

/** What is done in the home: ordered, done, tried with the person, reviewed. */
@Controller
class MeasurePages {

  private static final int MOST_NAME = 60;
  private static final int MOST_SAFER = 5;

  private final Sanctuaries sanctuaries;
  private final SanctuaryWorks works;
  private final Clock clock;

  MeasurePages(Sanctuaries sanctuaries, SanctuaryWorks works, Clock clock) {
    this.sanctuaries = sanctuaries;
    this.works = works;
    this.clock = clock;
  }

  private SanctuaryPage page(Actor actor, UUID id) {
    return new SanctuaryPage(
        sanctuaries.sanctuary(actor, new SanctuaryId(id)).orElseThrow(SanctuaryPages::notThere),
        Days.at(clock.instant()));
  }

  private String shown(Actor actor, UUID id, Model model, Form form, String template) {
    model.addAttribute("form", form);
    model.addAttribute("page", page(actor, id));
    return "support/refuge/sanctuary/" + template;
  }

  @GetMapping("/refuge/sanctuary/{id}/order")
  @Needs(Action.WORK_CASE)
  String order(Actor actor, @PathVariable UUID id, Model model) {
    return shown(actor, id, model, Form.blank().with("due", "STANDARD"), "order");
  }

  @PostMapping("/refuge/sanctuary/{id}/order")
  @Needs(Action.WORK_CASE)
  String ordered(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var kind = form.choice("kind", "Choose what is to be done", MeasureKind.class);
    var consent =
        form.prose("consent", "Write down how they agreed to it", SanctuaryPages.MOST_WORDS);
    var contractor = form.text("contractor", "Enter who is to do it", MOST_NAME);
    var cost = form.money("cost", "Enter what it costs");
    var soon = form.oneOf("due", "Choose by when", Set.of("URGENT", "STANDARD", "DAY")).ifGiven();
    var day =
        soon.filter("DAY"::equals)
            .flatMap(any -> form.date("day", "Enter the day by which it is done").ifGiven());
    if (!form.hasErrors()) {
      var due =
          day.<OrderMeasure.Due>map(OrderMeasure.Due.By::new)
              .orElseGet(() ->
                  soon.filter("URGENT"::equals).isPresent()
                      ? new OrderMeasure.Due.Urgent()
                      : new OrderMeasure.Due.Standard());
      var command =
          new OrderMeasure(
              actor, new SanctuaryId(id), kind.value(), consent, contractor, cost.value(), due);
      switch (works.order(command)) {
        case SanctuaryResult.Done done -> {
          return Frame.Notice.done("Ordered: " + kind.value().within() + ".")
              .onTo("/refuge/sanctuary/" + id, next);
        }
        case SanctuaryResult.Refused(var why) -> refuse(form, why, "contractor");
      }
    }
    return form.form().again(response, typed -> shown(actor, id, model, typed, "order"));
  }

  /**
   * Says why it was refused beside what has to be mended.
   *
   * @param name the field of whoever does it
   */
  private static void refuse(FormReader form, SanctuaryResult.Why why, String name) {
    if (why == SanctuaryResult.Why.TELLS_WHERE) {
      form.refuse(name, why.sentence());
    } else {
      refuse(form, why);
    }
  }

  private static void refuse(FormReader form, SanctuaryResult.Why why) {
    switch (why) {
      case DUE_IN_THE_PAST, DUE_TOO_FAR_OFF -> form.refuse("day", why.sentence());
      case TOO_DEAR -> form.refuse("cost", why.sentence());
      case RIGHT_TO_BE_THERE, OWNER_HAS_NOT_AGREED -> form.refuse("kind", why.sentence());
      case BEFORE_IT_WAS_ORDERED, NOT_COME_YET -> form.refuse("on", why.sentence());
      default -> SanctuaryPages.refuse(form, why);
    }
  }

  @GetMapping("/refuge/sanctuary/{id}/measures/{measure}")
  @Needs(Action.WORK_CASE)
  String measure(Actor actor, @PathVariable UUID id, @PathVariable UUID measure, Model model) {
    return measure(actor, id, measure, model, Form.blank());
  }

  private String measure(Actor actor, UUID id, UUID measure, Model model, Form form) {
    var page = page(actor, id);
    model.addAttribute("form", form);
    model.addAttribute("page", page);
    model.addAttribute(
        "measure",
        page.sanctuary().measures().stream()
            .filter(one -> one.id().value().equals(measure))
            .findFirst()
            .orElseThrow(SanctuaryPages::notThere));
    return "support/refuge/sanctuary/measure";
  }

  @PostMapping("/refuge/sanctuary/{id}/measures/{measure}/done")
  @Needs(Action.WORK_CASE)
  String done(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID measure,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var on = form.date("on", "Enter the day on which it was done");
    var doneBy = form.text("done-by", "Enter who did it", MOST_NAME);
    var found = form.prose("found", "Say what was found and done", SanctuaryPages.MOST_WORDS);
    if (!form.hasErrors()) {
      switch (works.done(
          actor, new SanctuaryId(id), new Measure.Id(measure), on.value(), doneBy, found)) {
        case SanctuaryResult.Done done -> {
          return Frame.Notice.done("Done. Try it with them, and write down how it is.")
              .onTo("/refuge/sanctuary/" + id + "/measures/" + measure, next);
        }
        case SanctuaryResult.Refused(var why) -> refuse(form, why, "done-by");
      }
    }
    return form.form().again(response, typed -> measure(actor, id, measure, model, typed));
  }

  @PostMapping("/refuge/sanctuary/{id}/measures/{measure}/call-off")
  @Needs(Action.WORK_CASE)
  String callOff(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID measure,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var why = form.choice("why", "Choose why it is called off", Measure.Why.class);
    if (!form.hasErrors()) {
      switch (works.callOff(actor, new SanctuaryId(id), new Measure.Id(measure), why.value())) {
        case SanctuaryResult.Done done -> {
          return Frame.Notice.done("Called off. Tell whoever was to do it.")
              .onTo("/refuge/sanctuary/" + id, next);
        }
        case SanctuaryResult.Refused(var refusal) -> refuse(form, refusal);
      }
    }
    return form.form().again(response, typed -> measure(actor, id, measure, model, typed));
  }

  @PostMapping("/refuge/sanctuary/{id}/measures/{measure}/check")
  @Needs(Action.WORK_CASE)
  String check(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID measure,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var works = form.oneOf("works", "Choose whether it works", Set.of("YES", "NO"));
    var safer = form.number("safer", "Choose how much safer they feel", 1, MOST_SAFER);
    var words = form.prose("words", "Write down what they say", SanctuaryPages.MOST_WORDS);
    if (!form.hasErrors()) {
      switch (this.works.check(
          actor,
          new SanctuaryId(id),
          new Measure.Id(measure),
          works.value().equals("YES"),
          safer.value(),
          words)) {
        case SanctuaryResult.Done done -> {
          return Frame.Notice.done("Written down.").onTo("/refuge/sanctuary/" + id, next);
        }
        case SanctuaryResult.Refused(var why) -> refuse(form, why);
      }
    }
    return form.form().again(response, typed -> measure(actor, id, measure, model, typed));
  }

  @GetMapping("/refuge/sanctuary/{id}/review")
  @Needs(Action.WORK_CASE)
  String review(Actor actor, @PathVariable UUID id, Model model) {
    return shown(actor, id, model, Form.blank(), "review");
  }

  @PostMapping("/refuge/sanctuary/{id}/review")
  @Needs(Action.WORK_CASE)
  String reviewed(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var finding = form.choice("finding", "Choose whether staying is safe", Review.Finding.class);
    var words = form.prose("words", "Write down what they say", SanctuaryPages.MOST_WORDS);
    var again =
        finding.ifGiven().filter(Review.Finding.NOT_SAFE::equals).isPresent()
            ? Optional.of(Review.Again.TOMORROW)
            : form.choice("again", "Choose when to look again", Review.Again.class).ifGiven();
    if (!form.hasErrors()) {
      switch (works.review(
          actor, new SanctuaryId(id), finding.value(), words, again.orElseThrow())) {
        case SanctuaryResult.Done done -> {
          return Frame.Notice.done("Reviewed. The next one is in the plan.")
              .onTo("/refuge/sanctuary/" + id, next);
        }
        case SanctuaryResult.Refused(var why) -> refuse(form, why);
      }
    }
    return form.form().again(response, typed -> shown(actor, id, model, typed, "review"));
  }
}

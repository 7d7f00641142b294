package rowan.support.refuge.sanctuary.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.addresses.AddressPage;
import rowan.foundation.web.Days;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.casework.CaseId;
import rowan.support.refuge.sanctuary.AskSanctuary;
import rowan.support.refuge.sanctuary.EndReason;
import rowan.support.refuge.sanctuary.Home;
import rowan.support.refuge.sanctuary.Permission;
import rowan.support.refuge.sanctuary.Sanctuaries;
import rowan.support.refuge.sanctuary.SanctuaryId;
import rowan.support.refuge.sanctuary.SanctuaryResult;
import rowan.support.refuge.sanctuary.UnableReason;

/** Asking for a home to be made safer, what it stands on, where it is, and its end. */
@Controller
class SanctuaryPages {

  static final int MOST_WORDS = 2_000;
  private static final int MOST_ADULTS = 12;

  private final Sanctuaries sanctuaries;
  private final Clock clock;

  SanctuaryPages(Sanctuaries sanctuaries, Clock clock) {
    this.sanctuaries = sanctuaries;
    this.clock = clock;
  }

  @GetMapping("/refuge/sanctuary/for/{caseId}")
  @Needs(Action.WORK_CASE)
  String ask(Actor actor, @PathVariable UUID caseId, Model model) {
    var asking = asking(actor, caseId);
    return asking
        .open()
        .map(open -> "redirect:/refuge/sanctuary/" + open)
        .orElseGet(() -> ask(asking, model, Form.blank()));
  }

  private Sanctuaries.Asking asking(Actor actor, UUID caseId) {
    return sanctuaries.asking(actor, new CaseId(caseId)).orElseThrow(SanctuaryPages::notThere);
  }

  private String ask(Sanctuaries.Asking asking, Model model, Form form) {
    model.addAttribute("days", Days.at(clock.instant()));
    model.addAttribute("form", form);
    model.addAttribute("asking", asking);
    return "support/refuge/sanctuary/ask";
  }

  @PostMapping("/refuge/sanctuary/for/{caseId}")
  @Needs(Action.WORK_CASE)
  String asked(
      Actor actor,
      @PathVariable UUID caseId,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var wish = form.prose("wish", "Write down what they want", MOST_WORDS);
    var owner = form.choice("owner", "Choose who owns the home", Home.Owner.class);
    var wayIn = form.choice("way-in", "Choose how that person can get in", Home.WayIn.class);
    var occupation =
        form.choice("occupation", "Choose whether there is an order", Home.CourtOrder.class);
    var nonMolestation =
        form.choice("non-molestation", "Choose whether there is an order", Home.CourtOrder.class);
    int women = count(form, "women", "Enter how many other women live there");
    int men = count(form, "men", "Enter how many men live there");
    int others = count(form, "others", "Enter how many other adults live there");
    var safe = form.oneOf("safe", "Choose whether staying is safe", Set.of("YES", "NO"));
    var judgement = form.prose("judgement", "Say what you judge it by", MOST_WORDS);
    if (!form.hasErrors()) {
      var command =
          new AskSanctuary(
              actor,
              new CaseId(caseId),
              wish,
              new Home(owner.value(), wayIn.value(), occupation.value(), nonMolestation.value()),
              safe.value().equals("YES"),
              judgement,
              women,
              men,
              others);
      switch (sanctuaries.ask(command)) {
        case SanctuaryResult.Done(var id) -> {
          return (command.safe()
                  ? Frame.Notice.done("Written down.")
                  : Frame.Notice.attention(
                      "Written down: staying at home is not safe, so nothing is ordered."))
              .onTo("/refuge/sanctuary/" + id, next);
        }
        case SanctuaryResult.Refused(var why) -> refuse(form, why);
      }
    }
    return form.form().again(response, typed -> ask(asking(actor, caseId), model, typed));
  }

  private static int count(FormReader form, String field, String ask) {
    return form.optionalNumber(field, ask, 0, MOST_ADULTS).orElse(0);
  }

  @GetMapping("/refuge/sanctuary/{id}")
  @Needs(Action.WORK_CASE)
  String sanctuary(Actor actor, @PathVariable UUID id, Model model) {
    return shown(actor, new SanctuaryId(id), model, Form.blank(), "sanctuary");
  }

  private String shown(Actor actor, SanctuaryId id, Model model, Form form, String template) {
    var sanctuary = sanctuaries.sanctuary(actor, id).orElseThrow(SanctuaryPages::notThere);
    model.addAttribute("form", form);
    model.addAttribute("page", new SanctuaryPage(sanctuary, Days.at(clock.instant())));
    return "support/refuge/sanctuary/" + template;
  }

  @PostMapping("/refuge/sanctuary/{id}/address")
  @Needs(Action.WORK_CASE)
  String address(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return new AddressPage("Refuge", "/refuge/sanctuary/" + id)
        .answer(
            request,
            response,
            model,
            why -> sanctuaries.address(actor, new SanctuaryId(id), why),
            form -> shown(actor, new SanctuaryId(id), model, form, "sanctuary"));
  }

  @GetMapping("/refuge/sanctuary/{id}/permission")
  @Needs(Action.WORK_CASE)
  String permission(Actor actor, @PathVariable UUID id, Model model) {
    return shown(actor, new SanctuaryId(id), model, Form.blank(), "permission");
  }

  @PostMapping("/refuge/sanctuary/{id}/permission")
  @Needs(Action.WORK_CASE)
  String permitted(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var step = form.choice("step", "Choose what the owner says", Permission.Step.class);
    var why = form.optionalProse("why", "Say what they said", MOST_WORDS);
    if (step.ifGiven().filter(Permission.Step.REFUSED::equals).isPresent() && why.isEmpty()) {
      form.refuse("why", "Say why they refuse");
    }
    if (!form.hasErrors()) {
      switch (sanctuaries.permission(actor, new SanctuaryId(id), step.value(), why)) {
        case SanctuaryResult.Done done -> {
          return Frame.Notice.done("Written down.").onTo("/refuge/sanctuary/" + id, next);
        }
        case SanctuaryResult.Refused(var refusal) -> refuse(form, refusal);
      }
    }
    return form.form()
        .again(response, typed -> shown(actor, new SanctuaryId(id), model, typed, "permission"));
  }

  @GetMapping("/refuge/sanctuary/{id}/law")
  @Needs(Action.WORK_CASE)
  String law(Actor actor, @PathVariable UUID id, Model model) {
    var home =
        sanctuaries.sanctuary(actor, new SanctuaryId(id)).orElseThrow(SanctuaryPages::notThere);
    model.addAttribute(
        "form",
        Form.blank()
            .with("way-in", home.home().wayIn().name())
            .with("occupation", home.home().occupation().name())
            .with("non-molestation", home.home().nonMolestation().name()));
    model.addAttribute("page", new SanctuaryPage(home, Days.at(clock.instant())));
    return "support/refuge/sanctuary/law";
  }

  @PostMapping("/refuge/sanctuary/{id}/law")
  @Needs(Action.WORK_CASE)
  String lawSaid(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var wayIn = form.choice("way-in", "Choose how that person can get in", Home.WayIn.class);
    var occupation =
        form.choice("occupation", "Choose whether there is an order", Home.CourtOrder.class);
    var nonMolestation =
        form.choice("non-molestation", "Choose whether there is an order", Home.CourtOrder.class);
    if (!form.hasErrors()) {
      switch (sanctuaries.law(
          actor, new SanctuaryId(id), wayIn.value(), occupation.value(), nonMolestation.value())) {
        case SanctuaryResult.Done done -> {
          return Frame.Notice.done("Written down.").onTo("/refuge/sanctuary/" + id, next);
        }
        case SanctuaryResult.Refused(var refusal) -> refuse(form, refusal);
      }
    }
    return form.form()
        .again(response, typed -> shown(actor, new SanctuaryId(id), model, typed, "law"));
  }

  @GetMapping("/refuge/sanctuary/{id}/over")
  @Needs(Action.WORK_CASE)
  String over(Actor actor, @PathVariable UUID id, Model model) {
    return shown(actor, new SanctuaryId(id), model, Form.blank(), "over");
  }

  @PostMapping("/refuge/sanctuary/{id}/end")
  @Needs(Action.WORK_CASE)
  String ended(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var reason = form.choice("reason", "Choose why it ends", EndReason.class);
    var words = form.optionalProse("words", "Say more", MOST_WORDS);
    if (!form.hasErrors()) {
      switch (sanctuaries.end(actor, new SanctuaryId(id), reason.value(), words)) {
        case SanctuaryResult.Done done -> {
          return Frame.Notice.done("Ended.").onTo("/refuge/sanctuary/" + id, next);
        }
        case SanctuaryResult.Refused(var refusal) -> refuse(form, refusal);
      }
    }
    return form.form()
        .again(response, typed -> shown(actor, new SanctuaryId(id), model, typed, "over"));
  }

  @PostMapping("/refuge/sanctuary/{id}/unable")
  @Needs(Action.WORK_CASE)
  String unable(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var reason = form.choice("reason", "Choose why it cannot be done", UnableReason.class);
    var words = form.prose("words", "Say what happens next", MOST_WORDS);
    if (!form.hasErrors()) {
      switch (sanctuaries.unable(actor, new SanctuaryId(id), reason.value(), words)) {
        case SanctuaryResult.Done done -> {
          return Frame.Notice.done("Written down. The next step is on the timeline.")
              .onTo("/refuge/sanctuary/" + id, next);
        }
        case SanctuaryResult.Refused(var refusal) -> refuse(form, refusal);
      }
    }
    return form.form()
        .again(response, typed -> shown(actor, new SanctuaryId(id), model, typed, "over"));
  }

  /** Says why nothing changed; what is not there is not there. */
  static void refuse(FormReader form, SanctuaryResult.Why why) {
    if (why == SanctuaryResult.Why.NOT_THERE) {
      throw notThere();
    }
    form.refuse(why.sentence());
  }

  static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}

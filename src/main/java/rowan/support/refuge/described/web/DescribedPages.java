package rowan.support.refuge.described.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.casework.CaseId;
import rowan.support.refuge.described.Characteristic;
import rowan.support.refuge.described.DescribeThemselves;
import rowan.support.refuge.described.Description;
import rowan.support.refuge.described.Descriptions;

/** Asks somebody about themselves, on one page, with why. */
@Controller
class DescribedPages {

  private static final int MOST_CHARACTERS = 500;

  private final Descriptions descriptions;

  DescribedPages(Descriptions descriptions) {
    this.descriptions = descriptions;
  }

  @GetMapping("/refuge/for/{caseId}/described")
  @Needs(Action.HOLD_SPACE)
  String ask(Actor actor, @PathVariable UUID caseId, Model model) {
    var asked = asked(actor, caseId);
    var form = asked.before().map(before -> typed(before.said())).orElseGet(Form::blank);
    return page(asked, form, model);
  }

  @PostMapping("/refuge/for/{caseId}/described")
  @Needs(Action.HOLD_SPACE)
  String answered(
      Actor actor,
      @PathVariable UUID caseId,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var how = form.choice("how", "Choose whether they say something about themselves", How.class);
    var of = form.optionalChoices("of", Characteristic.class);
    var own =
        form.optionalText(
            "own-words",
            "Write it in " + MOST_CHARACTERS + " characters or fewer",
            MOST_CHARACTERS);
    boolean says = how.ifGiven().filter(given -> given == How.SAID).isPresent();
    boolean something = !of.isEmpty() || !own.isEmpty();
    if (how.ifGiven().isPresent() && !says && something) {
      form.refuse("how", "They said something below. Choose that they say it, or clear it");
    }
    if (says && !something) {
      form.refuse(
          "of", "Tick what they say or write it in their words, or choose that none of it is so");
    }
    if (form.hasErrors()) {
      return form.form().again(response, typed -> page(asked(actor, caseId), typed, model));
    }
    var said =
        switch (how.value()) {
          case SAID -> new Description.Said(of, Optional.of(own));
          case NONE -> new Description.NoneOfIt();
          case UNSAID -> new Description.LeftUnsaid();
        };
    if (!descriptions.describe(new DescribeThemselves(actor, new CaseId(caseId), said))) {
      throw notThere();
    }
    return Frame.Notice.done("Kept sealed, and counted once a year without a name.")
        .onTo("/refuge/for/" + caseId, next);
  }

  private Descriptions.Asked asked(Actor actor, UUID caseId) {
    return descriptions.asked(actor, new CaseId(caseId)).orElseThrow(DescribedPages::notThere);
  }

  private static String page(Descriptions.Asked asked, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("asked", asked);
    return "support/refuge/described";
  }

  private static Form typed(Description before) {
    return switch (before) {
      case Description.LeftUnsaid u -> Form.blank().with("how", How.UNSAID.name());
      case Description.NoneOfIt n -> Form.blank().with("how", How.NONE.name());
      case Description.Said(var of, var own) ->
          Form.blank()
              .with("how", How.SAID.name())
              .with("of", of.stream().map(Enum::name).toList())
              .with("own-words", own.orElse(""));
    };
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}

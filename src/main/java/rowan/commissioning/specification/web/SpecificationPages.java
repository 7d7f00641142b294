package rowan.commissioning.specification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.specification.DraftResult;
import rowan.commissioning.specification.Drafting;
import rowan.commissioning.specification.ServiceKind;
import rowan.commissioning.specification.SpecificationId;
import rowan.commissioning.specification.Target;
import rowan.evidence.indicators.Indicator;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** Writing a specification, and agreeing to it. */
@Controller
class SpecificationPages {

  private static final int MOST_TITLE = 120;
  private static final int MOST_OUTCOME = 300;
  private static final int MOST_WORDS = 5_000;
  private static final int MOST_VALUE = 1_000_000;
  private static final int MOST_SPACES = 1_000;
  private static final int MOST_MONTHS = 24;

  private final Drafting drafting;
  private final SpecificationModel page;

  SpecificationPages(Drafting drafting, SpecificationModel page) {
    this.drafting = drafting;
    this.page = page;
  }

  @GetMapping("/specifications")
  @Needs(Action.READ_SPECIFICATION)
  String list(Actor actor, Model model) {
    return page.list(actor, model, Form.blank());
  }

  @PostMapping("/specifications")
  @Needs(Action.WRITE_SPECIFICATION)
  String begin(Actor actor, Model model, HttpServletRequest request, HttpServletResponse response) {
    var form = FormReader.of(request);
    var service = form.choice("service", "Choose the service", ServiceKind.class);
    var title = form.text("title", "Enter a title", MOST_TITLE);
    var mandate = form.id("mandate", "Choose the resolution that it is written under");
    var until = form.date("until", "Enter the last day to contribute");
    if (!form.hasErrors()) {
      switch (drafting.begin(
          actor, service.value(), title, new MandateId(mandate.value()), until.value())) {
        case DraftResult.Done(var id) -> {
          return "redirect:/specifications/" + id;
        }
        case DraftResult.Noted(var id, var sentence) -> form.refuse(sentence);
        case DraftResult.Refused(var sentence) -> form.refuse(sentence);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page.list(actor, model, form.form());
  }

  @GetMapping("/specifications/{id}")
  @Needs(Action.READ_SPECIFICATION)
  String one(Actor actor, @PathVariable UUID id, Model model) {
    return page.one(actor, new SpecificationId(id), model, Form.blank());
  }

  @GetMapping("/specifications/{id}/changes")
  @Needs(Action.READ_SPECIFICATION)
  String changes(Actor actor, @PathVariable UUID id, Model model) {
    var specification = new SpecificationId(id);
    model.addAttribute("id", specification);
    model.addAttribute(
        "comparison",
        drafting
            .compare(actor, specification)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "commissioning/specification/changes";
  }

  @PostMapping("/specifications/{id}/sections")
  @Needs(Action.WRITE_SPECIFICATION)
  String addSection(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = FormReader.of(request);
    var title = form.text("title", "Enter a heading", MOST_TITLE);
    var outcome = form.text("outcome", "Say what is to become of the people helped", MOST_OUTCOME);
    var words = form.prose("words", "Say what is asked for to reach it", MOST_WORDS);
    return page.after(
        actor,
        new SpecificationId(id),
        model,
        form,
        response,
        specification -> drafting.addSection(actor, specification, title, outcome, words));
  }

  @PostMapping("/specifications/{id}/targets")
  @Needs(Action.WRITE_SPECIFICATION)
  String setTarget(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = FormReader.of(request);
    var indicator = form.choice("indicator", "Choose an indicator", Indicator.class);
    var value = form.number("value", "Enter what is to be reached", 0, MOST_VALUE);
    var tolerance = form.number("tolerance", "Enter by how much it may miss", 0, MOST_VALUE);
    var byWhen = form.date("bywhen", "Enter the day from which it is to be reached");
    return page.after(
        actor,
        new SpecificationId(id),
        model,
        form,
        response,
        specification ->
            drafting.setTarget(
                actor,
                specification,
                new Target(indicator.value(), value.value(), tolerance.value(), byWhen.value())));
  }

  @PostMapping("/specifications/{id}/provision")
  @Needs(Action.WRITE_SPECIFICATION)
  String setProvision(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = FormReader.of(request);
    var spaces = form.number("spaces", "Enter how many refuge spaces at least", 0, MOST_SPACES);
    boolean femaleOnly = form.ticked("femaleOnly");
    var months = form.number("months", "Enter the months between reviews", 1, MOST_MONTHS);
    return page.after(
        actor,
        new SpecificationId(id),
        model,
        form,
        response,
        specification ->
            drafting.setProvision(
                actor, specification, spaces.value(), femaleOnly, months.value()));
  }

  @PostMapping("/specifications/{id}/agree")
  @Needs(Action.AGREE_SPECIFICATION)
  String agree(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    switch (drafting.agree(actor, new SpecificationId(id))) {
      case DraftResult.Done(var agreed) ->
          next.addFlashAttribute(
              Frame.Notice.NAME,
              Frame.Notice.done("Everyone whom the resolution names has agreed. It stands."));
      case DraftResult.Noted(var noted, var sentence) ->
          next.addFlashAttribute(
              Frame.Notice.NAME, Frame.Notice.done("Your agreement is noted. " + sentence));
      case DraftResult.Refused(var sentence) -> {
        form.refuse(sentence);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.one(actor, new SpecificationId(id), model, form.form());
      }
    }
    return "redirect:/specifications/" + id;
  }

  /** Where these pages are found. */
  @Configuration(proxyBeanMethods = false)
  static class Places {

    @Bean
    NavigationEntry specificationsPlace() {
      return new NavigationEntry(
          "Specifications", "/specifications", Action.READ_SPECIFICATION, 35);
    }
  }
}

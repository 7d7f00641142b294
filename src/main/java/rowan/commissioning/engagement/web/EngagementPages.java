package rowan.commissioning.engagement.web;

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
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.engagement.EngagementId;
import rowan.commissioning.engagement.EngagementResult;
import rowan.commissioning.engagement.Engagements;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Permissions;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;

/** Running a market engagement and circulating its results. */
@Controller
class EngagementPages {

  private static final int MOST_TITLE = 120;
  private static final int MOST_RESULTS = 20_000;

  private final Engagements engagements;
  private final Permissions permissions;

  EngagementPages(Engagements engagements, Permissions permissions) {
    this.engagements = engagements;
    this.permissions = permissions;
  }

  @GetMapping("/engagement")
  @Needs(Action.READ_ENGAGEMENT)
  String list(Actor actor, Model model) {
    return list(actor, model, Form.blank());
  }

  private String list(Actor actor, Model model, Form form) {
    model.addAttribute("form", form);
    model.addAttribute("engagements", engagements.all(actor));
    model.addAttribute("mayRun", permissions.permit(actor, Action.RUN_ENGAGEMENT));
    return "commissioning/engagement/list";
  }

  @PostMapping("/engagement")
  @Needs(Action.RUN_ENGAGEMENT)
  String open(Actor actor, Model model, HttpServletRequest request, HttpServletResponse response) {
    var form = FormReader.of(request);
    var title = form.text("title", "Say what the engagement is about", MOST_TITLE);
    var due = form.date("due", "Enter the day its results are due");
    if (!form.hasErrors()) {
      switch (engagements.open(actor, title, due.value())) {
        case EngagementResult.Done<EngagementId>(var id) -> {
          return "redirect:/engagement/" + id;
        }
        case EngagementResult.Refused<EngagementId>(var reason) ->
            form.refuse("due", reason.sentence());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return list(actor, model, form.form());
  }

  @GetMapping("/engagement/{id}")
  @Needs(Action.READ_ENGAGEMENT)
  String one(Actor actor, @PathVariable UUID id, Model model) {
    return one(actor, new EngagementId(id), model, Form.blank());
  }

  private String one(Actor actor, EngagementId id, Model model, Form form) {
    var engagement =
        engagements
            .find(actor, id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("form", form);
    model.addAttribute("engagement", engagement);
    model.addAttribute("circulations", engagements.circulationsOf(actor, id));
    boolean mayCirculate = permissions.permit(actor, Action.CIRCULATE);
    model.addAttribute("mayRun", permissions.permit(actor, Action.RUN_ENGAGEMENT));
    model.addAttribute("mayCirculate", mayCirculate);
    model.addAttribute(
        "mandates", mayCirculate ? engagements.mandatesToCirculate(actor) : java.util.List.of());
    return "commissioning/engagement/one";
  }

  @PostMapping("/engagement/{id}/results")
  @Needs(Action.RUN_ENGAGEMENT)
  String complete(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = FormReader.of(request);
    var results = form.prose("results", "Write down what was said", MOST_RESULTS);
    return form.hasErrors()
        ? refused(actor, id, model, form, response)
        : shown(
            actor,
            id,
            model,
            form,
            response,
            engagements.complete(actor, new EngagementId(id), results));
  }

  @PostMapping("/engagement/{id}/circulate")
  @Needs(Action.CIRCULATE)
  String circulate(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = FormReader.of(request);
    var mandate = form.id("mandate", "Choose the resolution that asks for it");
    return form.hasErrors()
        ? refused(actor, id, model, form, response)
        : shown(
            actor,
            id,
            model,
            form,
            response,
            engagements.circulate(actor, new EngagementId(id), new MandateId(mandate.value())));
  }

  private String shown(
      Actor actor,
      UUID id,
      Model model,
      FormReader form,
      HttpServletResponse response,
      EngagementResult<?> result) {
    return switch (result) {
      case EngagementResult.Done<?> done -> "redirect:/engagement/" + id;
      case EngagementResult.Refused<?>(var reason) -> {
        form.refuse(reason.sentence());
        yield refused(actor, id, model, form, response);
      }
    };
  }

  private String refused(
      Actor actor, UUID id, Model model, FormReader form, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return one(actor, new EngagementId(id), model, form.form());
  }

  /** Where these pages are found. */
  @Configuration(proxyBeanMethods = false)
  static class Places {

    @Bean
    NavigationEntry engagementPlace() {
      return new NavigationEntry("Engagement", "/engagement", Action.READ_ENGAGEMENT, 30);
    }

    @Bean
    NavigationEntry circulationsPlace() {
      return new NavigationEntry("Sent to you", "/circulations", Action.OPEN_CIRCULATION, 25);
    }
  }
}

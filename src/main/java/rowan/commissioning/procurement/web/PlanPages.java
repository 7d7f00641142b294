package rowan.commissioning.procurement.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import rowan.commissioning.decisions.Mandates;
import rowan.commissioning.procurement.CreateTender;
import rowan.commissioning.procurement.Procurement;
import rowan.commissioning.procurement.TenderResult;
import rowan.commissioning.specification.ServiceKind;
import rowan.commissioning.specification.Specifications;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Office;
import rowan.foundation.web.Choice;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;

/** Planning a tender, and planning it anew until it is published. */
@Controller
class PlanPages {

  private final Procurement procurement;
  private final Mandates mandates;
  private final Specifications specifications;
  private final Accounts accounts;

  PlanPages(
      Procurement procurement,
      Mandates mandates,
      Specifications specifications,
      Accounts accounts) {
    this.procurement = procurement;
    this.mandates = mandates;
    this.specifications = specifications;
    this.accounts = accounts;
  }

  @GetMapping("/tenders/new")
  @Needs(Action.RUN_TENDER)
  String fresh(Actor actor, Model model) {
    return page(actor, model, Form.blank(), "/tenders");
  }

  @PostMapping("/tenders")
  @Needs(Action.RUN_TENDER)
  String create(
      Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
    return planned(
        actor, request, response, model, "/tenders", plan -> procurement.create(actor, plan));
  }

  @GetMapping("/tenders/{id}/plan")
  @Needs(Action.RUN_TENDER)
  String again(Actor actor, @PathVariable UUID id, Model model) {
    var tender = Found.or404(procurement.find(actor, Found.tender(id)));
    return page(actor, model, PlanForm.filled(tender.plan()), "/tenders/" + id + "/plan");
  }

  @PostMapping("/tenders/{id}/plan")
  @Needs(Action.RUN_TENDER)
  String change(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return planned(
        actor,
        request,
        response,
        model,
        "/tenders/" + id + "/plan",
        plan -> procurement.change(actor, Found.tender(id), plan));
  }

  private String planned(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      String action,
      Function<CreateTender, TenderResult> door) {
    var form = FormReader.of(request);
    var plan = PlanForm.read(form);
    if (!form.hasErrors()) {
      switch (door.apply(plan)) {
        case TenderResult.Done(var tender) -> {
          return "redirect:/tenders/" + tender;
        }
        case TenderResult.Refused(var about, var sentence) ->
            form.refuse(PlanForm.fieldOf(about), sentence);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(actor, model, form.form(), action);
  }

  private String page(Actor actor, Model model, Form form, String action) {
    model.addAttribute("form", form);
    model.addAttribute("action", action);
    model.addAttribute(
        "mandates",
        mandates.inForce(actor, "commission").stream()
            .map(mandate ->
                new Choice(
                    mandate.id().toString(),
                    mandate.says(),
                    mandate.resolution().isEmpty() ? "" : "Resolution " + mandate.resolution()))
            .toList());
    model.addAttribute("specifications", specifications(actor));
    model.addAttribute(
        "officers",
        accounts.holders(actor.authority(), Office.OPENING_OFFICER).stream()
            .map(officer ->
                new Choice(officer.account().toString(), officer.name() + ", " + officer.title()))
            .toList());
    model.addAttribute("questions", PlanForm.QUESTIONS);
    return "commissioning/procurement/plan";
  }

  private List<Choice> specifications(Actor actor) {
    var choices = new ArrayList<Choice>();
    for (var service : ServiceKind.values()) {
      specifications
          .agreed(actor, service)
          .forEach(agreed ->
              choices.add(
                  new Choice(
                      agreed.id().toString(),
                      "%s, version %d".formatted(agreed.title(), agreed.version()))));
    }
    return choices;
  }
}

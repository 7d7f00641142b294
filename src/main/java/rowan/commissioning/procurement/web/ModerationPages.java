package rowan.commissioning.procurement.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.commissioning.procurement.TenderResult;
import rowan.commissioning.procurement.evaluation.Evaluation;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Office;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.web.Choice;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** The lead's pages: naming the panel, and writing down what it agreed on. */
@Controller
class ModerationPages {

  private final Evaluation evaluation;
  private final NamesOnPages names;
  private final Accounts accounts;

  ModerationPages(Evaluation evaluation, NamesOnPages names, Accounts accounts) {
    this.evaluation = evaluation;
    this.names = names;
    this.accounts = accounts;
  }

  @GetMapping("/tenders/{id}/panel")
  @Needs(Action.RUN_TENDER)
  String panel(Actor actor, @PathVariable UUID id, Model model) {
    return panel(actor, id, model, Form.blank());
  }

  private String panel(Actor actor, UUID id, Model model, Form form) {
    model.addAttribute("moderation", Found.or404(evaluation.moderation(actor, Found.tender(id))));
    model.addAttribute("names", names.in(actor));
    model.addAttribute("form", form);
    model.addAttribute(
        "evaluators",
        accounts.holders(actor.authority(), Office.EVALUATOR).stream()
            .map(one -> new Choice(one.account().toString(), one.name() + ", " + one.title()))
            .toList());
    return "commissioning/procurement/panel";
  }

  @PostMapping("/tenders/{id}/panel")
  @Needs(Action.RUN_TENDER)
  String name(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes attributes) {
    var form = FormReader.of(request);
    var evaluators = chosen(actor, request);
    switch (evaluation.namePanel(actor, Found.tender(id), evaluators)) {
      case TenderResult.Done _ -> {
        return Frame.Notice.done("The panel is named. Each declares first.")
            .onTo("/tenders/" + id + "/moderation", attributes);
      }
      case TenderResult.Refused(_, var sentence) -> form.refuse("panel", sentence);
    }
    return form.form().again(response, typed -> panel(actor, id, model, typed));
  }

  /** Those of the evaluators in office who were ticked, and nobody else. */
  private List<AccountId> chosen(Actor actor, HttpServletRequest request) {
    var ticked =
        List.of(Optional.ofNullable(request.getParameterValues("panel")).orElse(new String[0]));
    return accounts.holders(actor.authority(), Office.EVALUATOR).stream()
        .map(Actor::account)
        .filter(account -> ticked.contains(account.toString()))
        .toList();
  }

  @GetMapping("/tenders/{id}/moderation")
  @Needs(Action.RUN_TENDER)
  String all(Actor actor, @PathVariable UUID id, Model model) {
    model.addAttribute("moderation", Found.or404(evaluation.moderation(actor, Found.tender(id))));
    model.addAttribute("names", names.in(actor));
    return "commissioning/procurement/moderation";
  }

  @GetMapping("/tenders/{id}/moderation/{bid}")
  @Needs(Action.RUN_TENDER)
  String bid(Actor actor, @PathVariable UUID id, @PathVariable UUID bid, Model model) {
    return bid(actor, id, bid, model, Form.blank());
  }

  private String bid(Actor actor, UUID id, UUID bid, Model model, Form form) {
    var moderation = Found.or404(evaluation.moderation(actor, Found.tender(id)));
    model.addAttribute("moderation", moderation);
    model.addAttribute(
        "bid",
        Found.or404(moderation.bids().stream().filter(one -> one.bid().equals(bid)).findFirst()));
    model.addAttribute("names", names.in(actor));
    model.addAttribute("form", form);
    model.addAttribute("scale", Scale.CHOICES);
    return "commissioning/procurement/moderate-bid";
  }

  @PostMapping("/tenders/{id}/moderation/{bid}/{criterion}")
  @Needs(Action.RUN_TENDER)
  String agree(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID bid,
      @PathVariable UUID criterion,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes attributes) {
    var form = FormReader.of(request);
    var choose = "Choose the agreed score";
    var sayWhy = "Say why, as the bidder will read it";
    return Scale.read(form, Found.tender(id), bid, criterion, choose, sayWhy)
        .flatMap(given ->
            Found.done(
                evaluation.agree(actor, given),
                form,
                () ->
                    Frame.Notice.done("The agreed score is written down.")
                        .onTo("/tenders/" + id + "/moderation/" + bid, attributes)))
        .orElseGet(() -> form.form().again(response, typed -> bid(actor, id, bid, model, typed)));
  }
}

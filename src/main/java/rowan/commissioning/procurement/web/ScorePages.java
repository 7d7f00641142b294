package rowan.commissioning.procurement.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.commissioning.procurement.evaluation.Evaluation;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** An evaluator's pages: declare first, then score each answer alone. */
@Controller
class ScorePages {

  private final Evaluation evaluation;
  private final NamesOnPages names;

  ScorePages(Evaluation evaluation, NamesOnPages names) {
    this.evaluation = evaluation;
    this.names = names;
  }

  @GetMapping("/tenders/{id}/scores")
  @Needs(Action.EVALUATE_BIDS)
  String mine(Actor actor, @PathVariable UUID id, Model model) {
    return mine(actor, id, model, Form.blank());
  }

  private String mine(Actor actor, UUID id, Model model, Form form) {
    model.addAttribute("sheet", Found.or404(evaluation.sheet(actor, Found.tender(id))));
    model.addAttribute("names", names.in(actor));
    model.addAttribute("form", form);
    return "commissioning/procurement/scores";
  }

  @PostMapping("/tenders/{id}/declaration")
  @Needs(Action.EVALUATE_BIDS)
  String declare(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes attributes) {
    var form = FormReader.of(request);
    var choice = form.text("conflicted", "Say whether anything keeps you from judging", 3);
    var says = form.prose("says", "Write what you declare, or that there is nothing", 1_000);
    if (!form.hasErrors() && !choice.equals("yes") && !choice.equals("no")) {
      form.refuse("conflicted", "Say whether anything keeps you from judging");
    }
    if (!form.hasErrors()) {
      var result = evaluation.declare(actor, Found.tender(id), choice.equals("yes"), says);
      return Found.back("/tenders/" + id + "/scores", result, "Declared.", attributes);
    }
    return form.form().again(response, typed -> mine(actor, id, model, typed));
  }

  @GetMapping("/tenders/{id}/scores/{bid}")
  @Needs(Action.EVALUATE_BIDS)
  String bid(Actor actor, @PathVariable UUID id, @PathVariable UUID bid, Model model) {
    return bid(actor, id, bid, model, Form.blank());
  }

  private String bid(Actor actor, UUID id, UUID bid, Model model, Form form) {
    var sheet = Found.or404(evaluation.sheet(actor, Found.tender(id)));
    model.addAttribute("sheet", sheet);
    model.addAttribute(
        "bid", Found.or404(sheet.bids().stream().filter(one -> one.bid().equals(bid)).findFirst()));
    model.addAttribute("names", names.in(actor));
    model.addAttribute("form", form);
    model.addAttribute("scale", Scale.CHOICES);
    return "commissioning/procurement/score-bid";
  }

  @PostMapping("/tenders/{id}/scores/{bid}/{criterion}")
  @Needs(Action.EVALUATE_BIDS)
  String lock(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID bid,
      @PathVariable UUID criterion,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes attributes) {
    var form = FormReader.of(request);
    return Scale.read(form, Found.tender(id), bid, criterion, "Choose a score", "Say why")
        .flatMap(given ->
            Found.done(
                evaluation.lockScore(actor, given),
                form,
                () ->
                    Frame.Notice.done("Your score is locked.")
                        .onTo("/tenders/" + id + "/scores/" + bid, attributes)))
        .orElseGet(() -> form.form().again(response, typed -> bid(actor, id, bid, model, typed)));
  }
}

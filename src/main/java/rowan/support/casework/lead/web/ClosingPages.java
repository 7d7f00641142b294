package rowan.support.casework.lead.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
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
import rowan.foundation.web.Choice;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.lead.CloseCase;
import rowan.support.casework.lead.ClosingReason;
import rowan.support.casework.lead.Closings;
import rowan.support.casework.lead.Outcome;
import rowan.support.casework.web.Answers;

/** Closing a case. */
@Controller
class ClosingPages {

  private static final String VIEW = "support/casework/close";
  private static final int MOST = 4_000;

  private final Closings closings;
  private final Casework casework;

  ClosingPages(Closings closings, Casework casework) {
    this.closings = closings;
    this.casework = casework;
  }

  @GetMapping("/cases/{id}/close")
  @Needs(Action.WORK_CASE)
  String close(Actor actor, @PathVariable UUID id, Model model) {
    model.addAttribute("form", Form.blank());
    return show(actor, id, model);
  }

  private String show(Actor actor, UUID id, Model model) {
    var summary = Answers.there(casework.summary(actor, new CaseId(id)));
    model.addAttribute("id", id.toString());
    model.addAttribute("initials", summary.initials());
    model.addAttribute(
        "reasons",
        Arrays.stream(ClosingReason.values())
            .map(reason -> Choice.of(reason, reason.title()))
            .toList());
    model.addAttribute(
        "outcomes",
        Arrays.stream(Outcome.values())
            .map(outcome -> Choice.of(outcome, outcome.title()))
            .toList());
    return VIEW;
  }

  @PostMapping("/cases/{id}/close")
  @Needs(Action.WORK_CASE)
  Object closed(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var reason = reader.choice("reason", "Choose why the case closes", ClosingReason.class);
    var outcome = reader.choice("outcome", "Choose how things stand", Outcome.class);
    var words = reader.prose("words", "Write how things stand", MOST);
    var risk = reader.optionalProse("risk", "Write what has changed", MOST);
    var form = reader.form();
    if (!reader.hasErrors()) {
      var refusal =
          Answers.refusal(
              closings.close(
                  new CloseCase(
                      actor, new CaseId(id), reason.value(), outcome.value(), words, risk)));
      if (refusal.isEmpty()) {
        return Answers.backToCase(
            new CaseId(id), next, "The case is closed. Its record stays with you.");
      }
      form = form.refused(refusal.get());
    }
    model.addAttribute("form", form);
    response.setStatus(Answers.UNPROCESSABLE);
    return show(actor, id, model);
  }
}

package rowan.support.casework.lead.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
import rowan.foundation.kernel.AccountId;
import rowan.foundation.web.Choice;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.lead.Handovers;
import rowan.support.casework.lead.ProposeHandover;
import rowan.support.casework.web.Answers;

/** Proposing that somebody else should lead, and taking it back. */
@Controller
class HandoverPages {

  private static final String VIEW = "support/casework/handover";
  private static final int MOST = 4_000;

  private final Handovers handovers;
  private final Casework casework;
  private final Clock clock;

  HandoverPages(Handovers handovers, Casework casework, Clock clock) {
    this.handovers = handovers;
    this.casework = casework;
    this.clock = clock;
  }

  @GetMapping("/cases/{id}/handover")
  @Needs(Action.HAND_OVER)
  String propose(Actor actor, @PathVariable UUID id, Model model) {
    model.addAttribute("form", Form.blank().with("starts", LocalDate.now(clock)));
    return show(actor, id, model);
  }

  private String show(Actor actor, UUID id, Model model) {
    var summary = Answers.there(casework.summary(actor, new CaseId(id)));
    model.addAttribute("id", id.toString());
    model.addAttribute("initials", summary.initials());
    model.addAttribute(
        "workers",
        handovers.couldLead(actor).stream()
            .map(worker ->
                new Choice(worker.account().toString(), worker.name() + " · " + worker.title()))
            .toList());
    return VIEW;
  }

  @PostMapping("/cases/{id}/handover")
  @Needs(Action.HAND_OVER)
  Object proposed(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var to = reader.id("to", "Choose who is to lead");
    var summary = reader.prose("summary", "Write what the new lead must know", MOST);
    var starts = reader.date("starts", "Enter the day from which they lead");
    var form = reader.form();
    if (!reader.hasErrors()) {
      var refusal =
          Answers.refusal(
              handovers.propose(
                  new ProposeHandover(
                      actor,
                      new CaseId(id),
                      new AccountId(to.value()),
                      summary,
                      starts.value(),
                      reader.ticked("meet"),
                      reader.ticked("read"),
                      reader.ticked("ends"))));
      if (refusal.isEmpty()) {
        return Answers.backToCase(
            new CaseId(id), next, "The handover is proposed. You lead until it is accepted.");
      }
      form = form.refused(refusal.get());
    }
    model.addAttribute("form", form);
    response.setStatus(Answers.UNPROCESSABLE);
    return show(actor, id, model);
  }

  @PostMapping("/cases/{id}/handover/withdraw")
  @Needs(Action.HAND_OVER)
  Object withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    var result = handovers.withdraw(actor, new CaseId(id), "");
    return Answers.backToCase(
        new CaseId(id), next, Answers.notice(result, "The handover is taken back. You lead on."));
  }
}

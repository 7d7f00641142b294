package rowan.support.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.casework.lead.AskedHandover;
import rowan.support.casework.lead.HandoverId;
import rowan.support.casework.lead.Handovers;

/** Answering a handover that one is asked to take over. */
@Controller
class AskedPages {

  private static final String VIEW = "support/casework/asked";
  private static final int MOST = 1_000;

  private final Handovers handovers;

  AskedPages(Handovers handovers) {
    this.handovers = handovers;
  }

  @GetMapping("/handovers/{id}")
  @Needs(Action.HAND_OVER)
  String asked(Actor actor, @PathVariable UUID id, Model model) {
    show(actor, id, model);
    model.addAttribute("form", Form.blank());
    return VIEW;
  }

  private AskedHandover show(Actor actor, UUID id, Model model) {
    var asked = Answers.there(handovers.asked(actor, new HandoverId(id)));
    model.addAttribute("asked", asked);
    return asked;
  }

  @PostMapping("/handovers/{id}/accept")
  @Needs(Action.HAND_OVER)
  Object accept(Actor actor, @PathVariable UUID id, RedirectAttributes next, Model model) {
    var asked = show(actor, id, model);
    var refusal = Answers.refusal(handovers.accept(actor, new HandoverId(id)));
    return Answers.backToCase(
        asked.caseId(),
        next,
        refusal.orElse("You have accepted. The whole record is yours to read."));
  }

  @PostMapping("/handovers/{id}/decline")
  @Needs(Action.HAND_OVER)
  Object decline(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var reason = reader.prose("reason", "Say why, so that they can ask somebody else", MOST);
    if (reader.hasErrors()) {
      show(actor, id, model);
      return Answers.again(VIEW, reader.form(), model, response);
    }
    handovers.decline(actor, new HandoverId(id), reason);
    next.addFlashAttribute(
        Frame.Notice.NAME, Frame.Notice.done("You have declined. Their lead stays as it is."));
    return Answers.seeOther("/today");
  }
}

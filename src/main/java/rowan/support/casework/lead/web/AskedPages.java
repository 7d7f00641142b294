package rowan.support.casework.lead.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.casework.file.WorkResult;
import rowan.support.casework.lead.HandoverId;
import rowan.support.casework.lead.Handovers;
import rowan.support.casework.web.Answers;

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

  private void show(Actor actor, UUID id, Model model) {
    model.addAttribute("asked", Answers.there(handovers.asked(actor, new HandoverId(id))));
  }

  @PostMapping("/handovers/{id}/accept")
  @Needs(Action.HAND_OVER)
  Object accept(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    var result = handovers.accept(actor, new HandoverId(id));
    var notice = Answers.notice(result, "You have accepted. The whole record is yours to read.");
    return switch (result) {
      case WorkResult.Done done ->
          Answers.backToCase(
              Answers.there(handovers.takenOver(actor, new HandoverId(id))), next, notice);
      case WorkResult.Refused refused -> backToToday(next, notice);
    };
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
    var result = handovers.decline(actor, new HandoverId(id), reason);
    return backToToday(
        next, Answers.notice(result, "You have declined. Their lead stays as it is."));
  }

  /** Where whoever does not lead the case goes: to them, the case may not be there. */
  private static RedirectView backToToday(RedirectAttributes next, Frame.Notice notice) {
    next.addFlashAttribute(Frame.Notice.NAME, notice);
    return Frame.seeOther("/today");
  }
}

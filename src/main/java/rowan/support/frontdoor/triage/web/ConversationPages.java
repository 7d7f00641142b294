package rowan.support.frontdoor.triage.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.casework.CaseId;
import rowan.support.frontdoor.Triage;

/** Messages between a worker and somebody who asked on the public pages and now has a case. */
@Controller
class ConversationPages {

  private static final int UNPROCESSABLE = 422;
  private static final int MOST_LISTED = 30;
  private static final int MOST = 10_000;

  private final Triage triage;
  private final Clock clock;

  ConversationPages(Triage triage, Clock clock) {
    this.triage = triage;
    this.clock = clock;
  }

  @GetMapping("/conversations")
  @Needs(Action.READ_CASELOAD)
  String list(Actor actor, Model model) {
    model.addAttribute("rows", triage.withCases(actor, MOST_LISTED));
    return "support/frontdoor/conversations";
  }

  @GetMapping("/conversations/{id}")
  @Needs(Action.READ_CASE)
  String one(Actor actor, @PathVariable UUID id, Model model) {
    return one(actor, new CaseId(id), Form.blank(), model);
  }

  @PostMapping("/conversations/{id}")
  @Needs(Action.WORK_CASE)
  Object write(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var reader = FormReader.of(request);
    var text = reader.prose("text", "Write something first", MOST);
    var message = reader.optionalId("message", "Send it again");
    if (reader.hasErrors()) {
      response.setStatus(UNPROCESSABLE);
      return one(actor, new CaseId(id), reader.form(), model);
    }
    var fresh = message.orElseGet(() -> TimeOrderedIds.next(clock));
    if (!triage.write(actor, new CaseId(id), fresh, text)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Frame.seeOther("/conversations/" + id);
  }

  private String one(Actor actor, CaseId caseId, Form form, Model model) {
    var written =
        triage
            .messagesOf(actor, caseId)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("messages", written.messages());
    model.addAttribute("number", written.theCase().number());
    model.addAttribute("initials", written.theCase().initials());
    model.addAttribute("id", caseId.toString());
    model.addAttribute("form", form);
    model.addAttribute("next", TimeOrderedIds.next(clock).toString());
    return "support/frontdoor/conversation";
  }
}

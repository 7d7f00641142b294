package rowan.support.casework.web;

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
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.NeutralWords;
import rowan.foundation.messages.SendResult;
import rowan.foundation.web.Choice;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.support.casework.CaseId;
import rowan.support.casework.contact.Asking;
import rowan.support.casework.contact.Contacts;

/** Asking somebody, in neutral words, to get in touch. */
@Controller
class MessagePages {

  private static final String VIEW = "support/casework/messages";

  private final Contacts contacts;
  private final Asking asking;

  MessagePages(Contacts contacts, Asking asking) {
    this.contacts = contacts;
    this.asking = asking;
  }

  @GetMapping("/cases/{id}/messages")
  @Needs(Action.WORK_CASE)
  String messages(Actor actor, @PathVariable UUID id, Model model) {
    show(actor, id, model);
    model.addAttribute("form", Form.blank().with("words", NeutralWords.GET_IN_TOUCH.name()));
    return VIEW;
  }

  private void show(Actor actor, UUID id, Model model) {
    var shown = Answers.there(contacts.messages(actor, new CaseId(id)));
    var askFor = shown.plan().askFor();
    model.addAttribute("id", id.toString());
    model.addAttribute("shown", shown);
    model.addAttribute("safe", SafeWords.sentence(shown.plan()));
    model.addAttribute(
        "choices",
        Arrays.stream(NeutralWords.values())
            .map(words -> Choice.of(words, words.title(), words.signedBy(askFor)))
            .toList());
  }

  @PostMapping("/cases/{id}/messages")
  @Needs(Action.WORK_CASE)
  Object send(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var words = reader.choice("words", "Choose what to say", NeutralWords.class);
    var channel = reader.choice("channel", "Open this page again", Channel.class);
    var form = reader.form();
    if (!reader.hasErrors()) {
      switch (asking.send(actor, new CaseId(id), channel.value(), words.value())) {
        case SendResult.Done done -> {
          return Answers.backToCase(
              new CaseId(id), next, "The message is on its way, in the words shown.");
        }
        case SendResult.Refused(var refusal) -> form = form.refused(refusal.sentence());
      }
    }
    show(actor, id, model);
    return Answers.again(VIEW, form, model, response);
  }
}

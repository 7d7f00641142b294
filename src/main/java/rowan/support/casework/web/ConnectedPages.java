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
import rowan.foundation.kernel.AccountId;
import rowan.foundation.web.Choice;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.support.casework.CaseId;
import rowan.support.casework.connected.AddConnected;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.casework.connected.Relation;

/** Who must never learn of a case, and the colleagues whom it is hidden from. */
@Controller
class ConnectedPages {

  private static final String VIEW = "support/casework/connected";
  private static final int MOST = 200;

  private final ConnectedPeople connected;

  ConnectedPages(ConnectedPeople connected) {
    this.connected = connected;
  }

  @GetMapping("/cases/{id}/connected")
  @Needs(Action.READ_CASE)
  String connected(Actor actor, @PathVariable UUID id, Model model) {
    return show(actor, id, Form.blank(), model);
  }

  private String show(Actor actor, UUID id, Form form, Model model) {
    model.addAttribute("id", id.toString());
    model.addAttribute("form", form);
    model.addAttribute("shown", Answers.there(connected.of(actor, new CaseId(id))));
    model.addAttribute(
        "colleagues",
        connected.couldShutOut(actor).stream()
            .map(one -> new Choice(one.account().toString(), one.name() + " · " + one.title()))
            .toList());
    return VIEW;
  }

  private SentForm sent(
      Actor actor, UUID id, HttpServletResponse response, RedirectAttributes next, Model model) {
    return new SentForm(
        "/cases/" + id + "/connected", form -> show(actor, id, form, model), response, next);
  }

  @PostMapping("/cases/{id}/connected")
  @Needs(Action.WORK_CASE)
  Object add(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var name = reader.text("name", "Enter their name", MOST);
    var relation = reader.choice("relation", "Choose who they are", Relation.class);
    var sent = sent(actor, id, response, next, model);
    return reader.hasErrors()
        ? sent.refused(reader.form())
        : sent.answer(
            reader.form(),
            "name",
            connected.add(new AddConnected(actor, new CaseId(id), relation.value(), name)),
            "They are written down. A colleague of that name no longer sees this case.");
  }

  @PostMapping("/cases/{id}/connected/hide")
  @Needs(Action.WORK_CASE)
  Object hide(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var colleague = reader.id("colleague", "Choose a colleague");
    var sent = sent(actor, id, response, next, model);
    return reader.hasErrors()
        ? sent.refused(reader.form())
        : sent.answer(
            reader.form(),
            "colleague",
            connected.shutOut(actor, new CaseId(id), new AccountId(colleague.value())),
            "That colleague no longer sees this case, and is not told.");
  }

  @PostMapping("/cases/{id}/connected/{colleague}/let-in")
  @Needs(Action.WORK_CASE)
  Object letIn(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID colleague,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var field = "reason-" + colleague;
    var reason = reader.text(field, "Say how you know that they are not connected", MOST);
    var sent = sent(actor, id, response, next, model);
    return reader.hasErrors()
        ? sent.refused(reader.form())
        : sent.answer(
            reader.form(),
            field,
            connected.letIn(actor, new CaseId(id), new AccountId(colleague), reason),
            "That colleague sees this case again, as far as their organisation does.");
  }
}

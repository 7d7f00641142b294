package rowan.support.casework.address.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.addresses.AddressPage;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.casework.CaseId;
import rowan.support.casework.address.WhereTheyLive;

/** Where the person of a case lives: asked for one at a time, and never filled in anywhere. */
@Controller
class AddressPages {

  private static final int MOST = 300;

  private final WhereTheyLive addresses;

  AddressPages(WhereTheyLive addresses) {
    this.addresses = addresses;
  }

  @GetMapping("/cases/{id}/address")
  @Needs(Action.READ_CASE)
  String ask(Actor actor, @PathVariable UUID id, Model model) {
    return page(actor, id, model, Form.blank());
  }

  private String page(Actor actor, UUID id, Model model, Form form) {
    model.addAttribute("id", id.toString());
    model.addAttribute("form", form);
    model.addAttribute(
        "kept", addresses.kept(actor, new CaseId(id)).orElseThrow(AddressPages::notThere));
    return "support/casework/address";
  }

  @PostMapping("/cases/{id}/address")
  @Needs(Action.WORK_CASE)
  String show(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return new AddressPage("Case", "/cases/" + id)
        .answer(
            request,
            response,
            model,
            why -> addresses.show(actor, new CaseId(id), why),
            form -> page(actor, id, model, form));
  }

  /** What was typed is not shown back when it is refused: it is an address. */
  @PostMapping("/cases/{id}/address/keep")
  @Needs(Action.WORK_CASE)
  String keep(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var address = form.prose("safe-address", "Enter where they live now", MOST);
    if (form.hasErrors()) {
      return form.form()
          .with("safe-address", "")
          .again(response, typed -> page(actor, id, model, typed));
    }
    addresses.keep(actor, new CaseId(id), address);
    return Frame.Notice.done(
            "It is kept. It is shown on this page alone, one time for each reason.")
        .onTo("/cases/" + id + "/address", next);
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}

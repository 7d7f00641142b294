package rowan.commissioning.contracts.web;

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
import rowan.commissioning.contracts.ContractId;
import rowan.commissioning.contracts.ContractResult;
import rowan.commissioning.contracts.ContractTerms;
import rowan.commissioning.contracts.Contracts;
import rowan.commissioning.decisions.MandateId;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Choice;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** Longer terms: taking an option, extending a present contract. */
@Controller
class TermPages {

  private final Contracts contracts;
  private final ContractTerms terms;

  TermPages(Contracts contracts, ContractTerms terms) {
    this.contracts = contracts;
    this.terms = terms;
  }

  @PostMapping("/contracts/{id}/option")
  @Needs(Action.MANAGE_CONTRACTS)
  String takeOption(Actor actor, @PathVariable UUID id, RedirectAttributes attributes) {
    attributes.addFlashAttribute(
        Frame.Notice.NAME,
        switch (terms.takeOption(actor, new ContractId(id))) {
          case ContractResult.Done _ -> Frame.Notice.done("The option is taken.");
          case ContractResult.Refused(_, var sentence) -> Frame.Notice.attention(sentence);
        });
    return "redirect:/contracts/" + id;
  }

  @GetMapping("/contracts/{id}/extension")
  @Needs(Action.MANAGE_CONTRACTS)
  String extension(Actor actor, @PathVariable UUID id, Model model) {
    return extension(actor, id, model, Form.blank());
  }

  private String extension(Actor actor, UUID id, Model model, Form form) {
    model.addAttribute(
        "contract",
        contracts
            .find(actor, new ContractId(id))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    model.addAttribute("form", form);
    model.addAttribute(
        "mandates",
        terms.mandatesToExtend(actor).stream()
            .map(mandate -> new Choice(mandate.id().toString(), mandate.says()))
            .toList());
    return "commissioning/contracts/extension";
  }

  @PostMapping("/contracts/{id}/extension")
  @Needs(Action.MANAGE_CONTRACTS)
  String extend(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes attributes) {
    var form = FormReader.of(request);
    var mandate = form.text("mandate", "Choose the decision that permits it", 36);
    var until = form.date("until", "Enter the last day from now on");
    if (!form.hasErrors()) {
      switch (terms.extend(actor, new ContractId(id), until.value(), mandate(mandate))) {
        case ContractResult.Done _ -> {
          attributes.addFlashAttribute(
              Frame.Notice.NAME, Frame.Notice.done("The contract is extended."));
          return "redirect:/contracts/" + id;
        }
        case ContractResult.Refused(var about, var sentence) -> form.refuse(about, sentence);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return extension(actor, id, model, form.form());
  }

  private static MandateId mandate(String written) {
    try {
      return new MandateId(UUID.fromString(written));
    } catch (IllegalArgumentException notAnId) {
      return new MandateId(new UUID(0, 0));
    }
  }
}

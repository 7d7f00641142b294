package rowan.commissioning.contracts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.commissioning.contracts.ContractFile;
import rowan.commissioning.contracts.ContractId;
import rowan.commissioning.contracts.ContractResult;
import rowan.commissioning.contracts.ContractView;
import rowan.commissioning.contracts.Contracts;
import rowan.commissioning.contracts.FundContract;
import rowan.commissioning.contracts.HoldReview;
import rowan.commissioning.decisions.MandateId;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.kernel.Money;
import rowan.foundation.web.Choice;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** What goes into the file of a contract: money, and reviews that were held. */
@Controller
class ContractFilePages {

  private static final int LINES = 3;
  private static final int LONGEST = 4_000;

  private final Contracts contracts;
  private final ContractFile file;

  ContractFilePages(Contracts contracts, ContractFile file) {
    this.contracts = contracts;
    this.file = file;
  }

  private ContractView found(Actor actor, UUID id) {
    return contracts
        .find(actor, new ContractId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/contracts/{id}/funding")
  @Needs(Action.MANAGE_CONTRACTS)
  String funding(Actor actor, @PathVariable UUID id, Model model) {
    return funding(actor, id, model, Form.blank());
  }

  private String funding(Actor actor, UUID id, Model model, Form form) {
    model.addAttribute("contract", found(actor, id));
    model.addAttribute("form", form);
    model.addAttribute("lines", LINES);
    model.addAttribute(
        "mandates",
        file.mandatesToFund(actor).stream()
            .map(mandate -> new Choice(mandate.id().toString(), mandate.says()))
            .toList());
    return "commissioning/contracts/funding";
  }

  @PostMapping("/contracts/{id}/funding")
  @Needs(Action.MANAGE_CONTRACTS)
  String fund(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes attributes) {
    var form = FormReader.of(request);
    var mandate = form.text("mandate", "Choose the decision that allocates it", 36);
    var lines = lines(form);
    if (!form.hasErrors()) {
      var command = new FundContract(new ContractId(id), mandate(mandate), lines);
      switch (file.fund(actor, command)) {
        case ContractResult.Done _ -> {
          attributes.addFlashAttribute(
              Frame.Notice.NAME, Frame.Notice.done("The money is committed."));
          return "redirect:/contracts/" + id;
        }
        case ContractResult.Refused(var about, var sentence) ->
            form.refuse(about.equals("lines") ? "annual-1" : about, sentence);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return funding(actor, id, model, form.form());
  }

  private static MandateId mandate(String written) {
    try {
      return new MandateId(UUID.fromString(written));
    } catch (IllegalArgumentException notAnId) {
      return new MandateId(new UUID(0, 0));
    }
  }

  private static List<FundContract.Line> lines(FormReader form) {
    var lines = new ArrayList<FundContract.Line>();
    for (int i = 1; i <= LINES; i++) {
      var name = form.optionalText("name-" + i, "Enter what line " + i + " is for", 80);
      var annual = optionalMoney(form, "annual-" + i, "Enter the amount of line " + i);
      var ofWhichNew = optionalMoney(form, "new-" + i, "Enter how much of line " + i + " is new");
      if (name.isEmpty() && annual.isEmpty() && ofWhichNew.isEmpty()) {
        continue;
      }
      if (name.isEmpty()) {
        form.refuse("name-" + i, "Enter what line " + i + " is for");
      }
      if (annual.isEmpty()) {
        form.refuse("annual-" + i, "Enter the amount of line " + i);
      }
      lines.add(
          new FundContract.Line(name, annual.orElse(Money.ZERO), ofWhichNew.orElse(Money.ZERO)));
    }
    return lines;
  }

  private static Optional<Money> optionalMoney(FormReader form, String field, String ask) {
    var written = form.optionalText(field, ask, 30);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Money.parse(written));
    } catch (NumberFormatException notAnAmount) {
      form.refuse(field, ask + ", like £250,000");
      return Optional.of(Money.ZERO);
    }
  }

  @GetMapping("/contracts/{id}/reviews/{review}")
  @Needs(Action.MANAGE_CONTRACTS)
  String review(Actor actor, @PathVariable UUID id, @PathVariable UUID review, Model model) {
    return review(actor, id, review, model, Form.blank());
  }

  private String review(Actor actor, UUID id, UUID review, Model model, Form form) {
    var contract = found(actor, id);
    model.addAttribute("contract", contract);
    model.addAttribute("form", form);
    model.addAttribute(
        "review",
        file.reviews(actor, contract.id()).stream()
            .filter(one -> one.id().equals(review) && one.held().isEmpty())
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "commissioning/contracts/review";
  }

  @PostMapping("/contracts/{id}/reviews/{review}")
  @Needs(Action.MANAGE_CONTRACTS)
  String held(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID review,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes attributes) {
    var form = FormReader.of(request);
    var outcomes = form.prose("outcomes", "Say what was found about the outcomes", LONGEST);
    var methods = form.prose("methods", "Say what was found about the methods", LONGEST);
    var changes = form.prose("changes", "Say what was agreed to change, or nothing", LONGEST);
    if (!form.hasErrors()) {
      var command = new HoldReview(new ContractId(id), review, outcomes, methods, changes);
      switch (file.holdReview(actor, command)) {
        case ContractResult.Done _ -> {
          attributes.addFlashAttribute(
              Frame.Notice.NAME, Frame.Notice.done("The review is written down."));
          return "redirect:/contracts/" + id;
        }
        case ContractResult.Refused(_, var sentence) -> form.refuse(sentence);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return review(actor, id, review, model, form.form());
  }
}

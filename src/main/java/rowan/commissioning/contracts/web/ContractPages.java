package rowan.commissioning.contracts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import rowan.commissioning.contracts.ContractFile;
import rowan.commissioning.contracts.ContractId;
import rowan.commissioning.contracts.ContractResult;
import rowan.commissioning.contracts.ContractView;
import rowan.commissioning.contracts.Contracts;
import rowan.commissioning.contracts.RecordContract;
import rowan.commissioning.contracts.performance.ContractPerformance;
import rowan.commissioning.specification.ServiceKind;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Permissions;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.web.Choice;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;

/** Contracts: all that one may see, one with what it achieves, and recording a present one. */
@Controller
class ContractPages {

  private final Contracts contracts;
  private final ContractFile file;
  private final ContractPerformance performance;
  private final Permissions permissions;
  private final Accounts accounts;

  ContractPages(
      Contracts contracts,
      ContractFile file,
      ContractPerformance performance,
      Permissions permissions,
      Accounts accounts) {
    this.contracts = contracts;
    this.file = file;
    this.performance = performance;
    this.permissions = permissions;
    this.accounts = accounts;
  }

  @GetMapping("/contracts")
  @Needs(Action.READ_CONTRACTS)
  String list(Actor actor, Model model) {
    model.addAttribute("contracts", contracts.all(actor));
    model.addAttribute("providers", providers(actor));
    model.addAttribute("mayManage", permissions.permit(actor, Action.MANAGE_CONTRACTS));
    model.addAttribute("mayReadCalendar", permissions.permit(actor, Action.READ_ASSURANCE));
    return "commissioning/contracts/contracts";
  }

  @GetMapping("/contracts/{id}")
  @Needs(Action.READ_CONTRACTS)
  String one(Actor actor, @PathVariable UUID id, Model model) {
    var contract = found(actor, id);
    var report = performance.report(actor, contract);
    model.addAttribute("contract", contract);
    model.addAttribute(
        "provider", providers(actor).getOrDefault(contract.provider(), "a provider"));
    model.addAttribute("specification", performance.specification(actor, contract));
    model.addAttribute("report", report);
    model.addAttribute("targets", report.figures().stream().map(Pictures::target).toList());
    model.addAttribute("funding", file.funding(actor, contract.id()));
    model.addAttribute("reviews", file.reviews(actor, contract.id()));
    model.addAttribute("mayManage", permissions.permit(actor, Action.MANAGE_CONTRACTS));
    model.addAttribute("mayReadCalendar", permissions.permit(actor, Action.READ_ASSURANCE));
    return "commissioning/contracts/contract";
  }

  private ContractView found(Actor actor, UUID id) {
    return contracts
        .find(actor, new ContractId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Map<OrganisationId, String> providers(Actor actor) {
    var names = new HashMap<OrganisationId, String>();
    for (var kind : new OrganisationKind[] {OrganisationKind.PROVIDER, OrganisationKind.BIDDER}) {
      accounts
          .organisations(actor.authority(), kind)
          .forEach(one -> names.put(one.id(), one.name()));
    }
    return names;
  }

  @GetMapping("/contracts/new")
  @Needs(Action.MANAGE_CONTRACTS)
  String fresh(Actor actor, Model model) {
    return recording(actor, model, Form.blank());
  }

  private String recording(Actor actor, Model model, Form form) {
    model.addAttribute("form", form);
    model.addAttribute(
        "providers",
        accounts.organisations(actor.authority(), OrganisationKind.PROVIDER).stream()
            .map(one -> new Choice(one.id().toString(), one.name()))
            .toList());
    model.addAttribute(
        "services",
        java.util.Arrays.stream(ServiceKind.values())
            .map(kind -> Choice.of(kind, kind.title()))
            .toList());
    return "commissioning/contracts/record";
  }

  @PostMapping("/contracts")
  @Needs(Action.MANAGE_CONTRACTS)
  String record(
      Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
    var form = FormReader.of(request);
    var service = form.choice("service", "Choose the service", ServiceKind.class);
    var title = form.text("title", "Enter a short name", 60);
    var provider = provider(actor, form);
    var starts = form.date("starts", "Enter its first day");
    var ends = form.date("ends", "Enter its last day");
    var annual = form.money("annual", "Enter what a year costs");
    var spaces = form.optionalNumber("spaces", "Enter the refuge spaces", 0, 500);
    boolean femaleOnly = form.ticked("femaleOnly");
    if (!form.hasErrors()) {
      var command =
          new RecordContract(
              service.value(),
              title,
              provider,
              starts.value(),
              ends.value(),
              annual.value(),
              spaces.orElse(0),
              femaleOnly);
      switch (contracts.recordPresent(actor, command)) {
        case ContractResult.Done(var id) -> {
          return "redirect:/contracts/" + id;
        }
        case ContractResult.Refused(var about, var sentence) -> form.refuse(about, sentence);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return recording(actor, model, form.form());
  }

  /** A provider that there is; else the form says to choose one. */
  private OrganisationId provider(Actor actor, FormReader form) {
    var chosen = form.text("provider", "Choose who delivers it", 36);
    return accounts.organisations(actor.authority(), OrganisationKind.PROVIDER).stream()
        .map(one -> one.id())
        .filter(id -> id.toString().equals(chosen))
        .findFirst()
        .orElseGet(() -> {
          form.refuse("provider", "Choose who delivers it");
          return new OrganisationId(new UUID(0, 0));
        });
  }
}

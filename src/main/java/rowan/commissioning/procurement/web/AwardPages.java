package rowan.commissioning.procurement.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.commissioning.procurement.Procurement;
import rowan.commissioning.procurement.award.Awards;
import rowan.commissioning.procurement.award.SignResult;
import rowan.commissioning.procurement.evaluation.Evaluation;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Permissions;
import rowan.foundation.web.Frame;

/** The award: the ranking, who has approved, the letters, the standstill, the signature. */
@Controller
class AwardPages {

  private final Procurement procurement;
  private final Evaluation evaluation;
  private final Awards awards;
  private final Permissions permissions;
  private final NamesOnPages names;

  AwardPages(
      Procurement procurement,
      Evaluation evaluation,
      Awards awards,
      Permissions permissions,
      NamesOnPages names) {
    this.procurement = procurement;
    this.evaluation = evaluation;
    this.awards = awards;
    this.permissions = permissions;
    this.names = names;
  }

  @GetMapping("/tenders/{id}/award")
  @Needs(Action.READ_TENDERS)
  String award(Actor actor, @PathVariable UUID id, Model model) {
    var tender = Found.or404(procurement.find(actor, Found.tender(id)));
    model.addAttribute("tender", tender);
    model.addAttribute("ranking", evaluation.ranking(actor, tender.id()));
    model.addAttribute(
        "disregarded",
        evaluation.bids(actor, tender.id()).stream().filter(bid -> !bid.counts()).toList());
    model.addAttribute("names", names.in(actor));
    model.addAttribute("mayRun", permissions.permit(actor, Action.RUN_TENDER));
    model.addAttribute("mayReadContracts", permissions.permit(actor, Action.READ_CONTRACTS));
    model.addAttribute(
        "approveAs",
        permissions.permit(actor, Action.APPROVE_AWARD)
            ? awards.mayApproveAs(actor, tender.id()).orElse("")
            : "");
    return "commissioning/procurement/award";
  }

  @PostMapping("/tenders/{id}/recommendation")
  @Needs(Action.RUN_TENDER)
  String recommend(Actor actor, @PathVariable UUID id, RedirectAttributes attributes) {
    return Found.back(
        "/tenders/" + id + "/award",
        evaluation.recommend(actor, Found.tender(id)),
        "Recommended to those whom the decision names.",
        attributes);
  }

  @PostMapping("/tenders/{id}/approval")
  @Needs(Action.APPROVE_AWARD)
  String approve(Actor actor, @PathVariable UUID id, RedirectAttributes attributes) {
    return Found.back(
        "/tenders/" + id + "/award",
        awards.approve(actor, Found.tender(id)),
        "You have approved the award.",
        attributes);
  }

  @PostMapping("/tenders/{id}/contract")
  @Needs(Action.RUN_TENDER)
  String sign(Actor actor, @PathVariable UUID id, RedirectAttributes attributes) {
    return switch (awards.sign(actor, Found.tender(id))) {
      case SignResult.Signed(var contract) -> {
        attributes.addFlashAttribute(
            Frame.Notice.NAME, Frame.Notice.done("The contract is signed."));
        yield "redirect:/contracts/" + contract;
      }
      case SignResult.Refused(var sentence) -> {
        attributes.addFlashAttribute(Frame.Notice.NAME, Frame.Notice.attention(sentence));
        yield "redirect:/tenders/" + id + "/award";
      }
    };
  }
}

package rowan.commissioning.procurement.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.commissioning.procurement.Procurement;
import rowan.commissioning.procurement.TenderStage;
import rowan.commissioning.procurement.tenderbox.BidOpening;
import rowan.commissioning.procurement.tenderbox.OpenResult;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Permissions;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** The opening: the register of what lies in the box, and the words of two officers. */
@Controller
class OpeningPages {

  private final Procurement procurement;
  private final BidOpening opening;
  private final Permissions permissions;
  private final NamesOnPages names;

  OpeningPages(
      Procurement procurement, BidOpening opening, Permissions permissions, NamesOnPages names) {
    this.procurement = procurement;
    this.opening = opening;
    this.permissions = permissions;
    this.names = names;
  }

  @GetMapping("/tenders/{id}/opening")
  @Needs(Action.READ_TENDERS)
  String register(Actor actor, @PathVariable UUID id, Model model) {
    return page(actor, id, model, Form.blank());
  }

  private String page(Actor actor, UUID id, Model model, Form form) {
    var tender = Found.or404(procurement.find(actor, Found.tender(id)));
    model.addAttribute("tender", tender);
    model.addAttribute("desk", opening.desk(actor, tender.id()));
    model.addAttribute("names", names.in(actor));
    model.addAttribute("form", form);
    model.addAttribute(
        "mayOpen",
        tender.stage() == TenderStage.CLOSED
            && permissions.permit(actor, Action.OPEN_BIDS)
            && tender.plan().isOpener(actor.account()));
    return "commissioning/procurement/opening";
  }

  @PostMapping("/tenders/{id}/opening")
  @Needs(Action.OPEN_BIDS)
  String enter(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes attributes) {
    var form = FormReader.of(request);
    var typed = form.text("words", "Type your six words", 200);
    if (!form.hasErrors()) {
      switch (opening.enterWords(actor, Found.tender(id), typed)) {
        case OpenResult.Opened(var bids) -> {
          attributes.addFlashAttribute(
              Frame.Notice.NAME,
              Frame.Notice.done(bids == 1 ? "1 bid is open." : bids + " bids are open."));
          return "redirect:/tenders/" + id + "/opening";
        }
        case OpenResult.WaitingForAColleague _ -> {
          attributes.addFlashAttribute(
              Frame.Notice.NAME,
              Frame.Notice.done(
                  "You are present. A second officer has half an hour to enter their words."));
          return "redirect:/tenders/" + id + "/opening";
        }
        case OpenResult.Refused(var sentence) -> form.refuse("words", sentence);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    // The words are a secret: they are not put back on the page.
    return page(actor, id, model, Form.blank().withErrors(form.form().errors()));
  }
}

package rowan.commissioning.procurement.web;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.commissioning.procurement.Procurement;
import rowan.commissioning.procurement.tenderbox.BidOpening;
import rowan.commissioning.procurement.tenderbox.TenderBox;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Permissions;
import rowan.foundation.web.Days;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;

/** Tenders as the council sees them: all, one and what to do next, and the public notice. */
@Controller
class TenderPages {

  private final Procurement procurement;
  private final TenderBox box;
  private final BidOpening opening;
  private final Permissions permissions;
  private final NamesOnPages names;
  private final Clock clock;

  TenderPages(
      Procurement procurement,
      TenderBox box,
      BidOpening opening,
      Permissions permissions,
      NamesOnPages names,
      Clock clock) {
    this.procurement = procurement;
    this.box = box;
    this.opening = opening;
    this.permissions = permissions;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping("/tenders")
  @Needs(Action.READ_TENDERS)
  String list(Actor actor, Model model) {
    model.addAttribute("tenders", procurement.all(actor));
    model.addAttribute("mayRun", permissions.permit(actor, Action.RUN_TENDER));
    return "commissioning/procurement/tenders";
  }

  @GetMapping("/tenders/{id}")
  @Needs(Action.READ_TENDERS)
  String one(Actor actor, @PathVariable UUID id, Model model) {
    var tender = Found.or404(procurement.find(actor, Found.tender(id)));
    var desk = opening.desk(actor, tender.id());
    var known = names.in(actor);
    model.addAttribute("tender", tender);
    model.addAttribute("names", known);
    model.addAttribute("mayRun", permissions.permit(actor, Action.RUN_TENDER));
    model.addAttribute("mayReadNotice", permissions.permit(actor, Action.READ_CONTRACTS));
    model.addAttribute("mayPublish", desk.allConfirmed());
    model.addAttribute(
        "steps",
        TenderSteps.of(
            tender,
            desk,
            actor,
            action -> permissions.permit(actor, action),
            known,
            Days.at(clock.instant())));
    return "commissioning/procurement/tender";
  }

  @GetMapping("/tenders/{id}/notice")
  @Needs(Action.READ_CONTRACTS)
  String notice(Actor actor, @PathVariable UUID id, Model model) {
    model.addAttribute("tender", Found.or404(procurement.notice(actor, Found.tender(id))));
    model.addAttribute("names", names.in(actor));
    return "commissioning/procurement/notice";
  }

  @PostMapping("/tenders/{id}/publication")
  @Needs(Action.RUN_TENDER)
  String publish(Actor actor, @PathVariable UUID id, RedirectAttributes attributes) {
    var tender = Found.tender(id);
    return Found.backTo(
        tender,
        box.publish(actor, tender),
        "Published. Bids can be sent until the closing time.",
        attributes);
  }

  @GetMapping("/tenders/{id}/abandon")
  @Needs(Action.RUN_TENDER)
  String abandon(Actor actor, @PathVariable UUID id, Model model) {
    return abandon(actor, id, model, Form.blank());
  }

  private String abandon(Actor actor, UUID id, Model model, Form form) {
    model.addAttribute("tender", Found.or404(procurement.find(actor, Found.tender(id))));
    model.addAttribute("form", form);
    return "commissioning/procurement/abandon";
  }

  @PostMapping("/tenders/{id}/abandon")
  @Needs(Action.RUN_TENDER)
  String abandon(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes attributes) {
    var form = FormReader.of(request);
    var because = form.prose("because", "Say why, as it will be published", 1_000);
    if (form.hasErrors()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return abandon(actor, id, model, form.form());
    }
    var tender = Found.tender(id);
    return Found.backTo(
        tender, procurement.abandon(actor, tender, because), "Given up.", attributes);
  }
}

package rowan.commissioning.procurement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.commissioning.procurement.Procurement;
import rowan.commissioning.procurement.TenderId;
import rowan.commissioning.procurement.award.Awards;
import rowan.commissioning.procurement.tenderbox.BidDrafts;
import rowan.commissioning.procurement.tenderbox.Bids;
import rowan.commissioning.procurement.tenderbox.MyBid;
import rowan.commissioning.procurement.tenderbox.Receipt;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;

/** Tenders as a bidder sees them: what is open, what was sent, what became of it. */
@Controller
class BidPages {

  private final Procurement procurement;
  private final Bids bids;
  private final BidDrafts drafts;
  private final Awards awards;

  BidPages(Procurement procurement, Bids bids, BidDrafts drafts, Awards awards) {
    this.procurement = procurement;
    this.bids = bids;
    this.drafts = drafts;
    this.awards = awards;
  }

  @GetMapping("/bids")
  @Needs(Action.READ_OPEN_TENDERS)
  String list(Actor actor, Model model) {
    var tenders = procurement.published(actor);
    var mine = new HashMap<TenderId, List<MyBid>>();
    tenders.forEach(tender -> mine.put(tender.id(), bids.mine(actor, tender.id())));
    model.addAttribute("tenders", tenders);
    model.addAttribute("mine", mine);
    model.addAttribute("told", awards.told(actor));
    return "commissioning/procurement/bids";
  }

  @GetMapping("/bids/{id}")
  @Needs(Action.READ_OPEN_TENDERS)
  String one(Actor actor, @PathVariable UUID id, Model model) {
    var tender = Found.or404(procurement.findPublished(actor, Found.tender(id)));
    model.addAttribute("tender", tender);
    model.addAttribute("mine", bids.mine(actor, tender.id()));
    model.addAttribute("hasDraft", drafts.exists(actor, tender.id()));
    model.addAttribute("told", awards.ownLetter(actor, tender.id()).isPresent());
    return "commissioning/procurement/bidding";
  }

  @PostMapping("/bids/{id}/withdrawal")
  @Needs(Action.SUBMIT_BID)
  String withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes attributes) {
    return Found.back(
        "/bids/" + id,
        bids.withdraw(actor, Found.tender(id)),
        "Your bid is withdrawn. You may send another until the tender closes.",
        attributes);
  }

  @GetMapping("/bids/{id}/receipts/{bid}")
  @Needs(Action.SUBMIT_BID)
  String receipt(Actor actor, @PathVariable UUID id, @PathVariable UUID bid, Model model) {
    model.addAttribute("tender", Found.or404(procurement.findPublished(actor, Found.tender(id))));
    model.addAttribute(
        "mine",
        Found.or404(
            bids.mine(actor, Found.tender(id)).stream()
                .filter(one -> one.receipt().bid().value().equals(bid))
                .findFirst()));
    return "commissioning/procurement/receipt";
  }

  @GetMapping("/bids/{id}/outcome")
  @Needs(Action.SUBMIT_BID)
  String outcome(Actor actor, @PathVariable UUID id, Model model) {
    model.addAttribute("letter", Found.or404(awards.ownLetter(actor, Found.tender(id))));
    model.addAttribute("id", id.toString());
    return "commissioning/procurement/outcome";
  }

  @GetMapping("/receipts")
  @Needs(Action.READ_HOME)
  String receipts(Model model) {
    model.addAttribute("form", Form.blank());
    return "commissioning/procurement/receipts";
  }

  @PostMapping("/receipts")
  @Needs(Action.READ_HOME)
  String check(Actor actor, HttpServletRequest request, Model model) {
    var form = FormReader.of(request);
    var written = form.prose("receipt", "Paste the receipt", 2_000);
    if (!form.hasErrors()) {
      switch (bids.check(actor, written)) {
        case Receipt.Check.Genuine genuine -> model.addAttribute("genuine", genuine);
        case Receipt.Check.NotOurs _ ->
            form.refuse(
                "receipt",
                "This is not a receipt of ours, or something in it was changed: the signature does"
                    + " not fit.");
        case Receipt.Check.Unreadable _ ->
            form.refuse(
                "receipt",
                "Paste the whole receipt, from 'Rowan receipt' to the end of its signature.");
      }
    }
    model.addAttribute("form", form.form());
    return "commissioning/procurement/receipts";
  }
}

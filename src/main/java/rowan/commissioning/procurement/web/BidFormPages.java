package rowan.commissioning.procurement.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.commissioning.procurement.Procurement;
import rowan.commissioning.procurement.TenderPlan;
import rowan.commissioning.procurement.TenderView;
import rowan.commissioning.procurement.tenderbox.BidContents;
import rowan.commissioning.procurement.tenderbox.BidDraft;
import rowan.commissioning.procurement.tenderbox.BidDrafts;
import rowan.commissioning.procurement.tenderbox.Bids;
import rowan.commissioning.procurement.tenderbox.Bids.Submitted;
import rowan.commissioning.procurement.tenderbox.SixWords;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.kernel.Money;
import rowan.foundation.web.CookieName;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/**
 * Writing a bid. A draft is encrypted to six words, which the bidder's browser keeps in a cookie of
 * this tender and which the page shows, so that somebody else can go on elsewhere.
 */
@Controller
class BidFormPages {

  private static final Duration KEPT = Duration.ofDays(90);

  private final Procurement procurement;
  private final Bids bids;
  private final BidDrafts drafts;

  BidFormPages(Procurement procurement, Bids bids, BidDrafts drafts) {
    this.procurement = procurement;
    this.bids = bids;
    this.drafts = drafts;
  }

  @GetMapping("/bids/{id}/bid")
  @Needs(Action.SUBMIT_BID)
  String write(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
    var draft = kept(request, id).flatMap(words -> drafts.open(actor, Found.tender(id), words));
    var form = Form.blank();
    for (var field : draft.map(BidDraft::typed).orElse(Map.of()).entrySet()) {
      form = form.with(field.getKey(), field.getValue());
    }
    return page(actor, id, model, form, draft);
  }

  private String page(Actor actor, UUID id, Model model, Form form, Optional<BidDraft> draft) {
    var tender = tender(actor, id);
    model.addAttribute("tender", tender);
    model.addAttribute("form", form);
    model.addAttribute("draft", draft);
    model.addAttribute("draftElsewhere", draft.isEmpty() && drafts.exists(actor, tender.id()));
    return "commissioning/procurement/bid";
  }

  private TenderView tender(Actor actor, UUID id) {
    return Found.or404(procurement.findPublished(actor, Found.tender(id)));
  }

  @PostMapping("/bids/{id}/bid")
  @Needs(Action.SUBMIT_BID)
  String send(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes attributes) {
    var plan = tender(actor, id).plan();
    if ("save".equals(request.getParameter("what"))) {
      return save(actor, id, plan, request, response, attributes);
    }
    var form = FormReader.of(request);
    var contents = contents(form, plan);
    if (!form.hasErrors()) {
      switch (bids.submit(actor, Found.tender(id), contents)) {
        case Submitted.Received(var receipt) -> {
          forget(request, response, id);
          attributes.addFlashAttribute(
              Frame.Notice.NAME,
              Frame.Notice.done("Your bid is received and sealed. Keep the receipt."));
          return "redirect:/bids/" + id + "/receipts/" + receipt.bid();
        }
        case Submitted.Refused(var why) -> form.refuse(why.about(), why.sentence());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(actor, id, model, form.form(), Optional.empty());
  }

  private static BidContents contents(FormReader form, TenderPlan plan) {
    var answers = new HashMap<UUID, String>();
    for (var criterion : plan.quality()) {
      var field = "answer-" + criterion.id();
      var ask = "Answer the question about " + criterion.name();
      answers.put(criterion.id(), form.prose(field, ask, BidContents.LONGEST_ANSWER));
    }
    int spaces =
        plan.minimumSpaces() == 0
            ? 0
            : form.number("spaces", "Enter how many spaces you offer", 0, 500).ifGiven().orElse(0);
    boolean femaleOnly = plan.femaleOnlySpace() && form.ticked("femaleOnly");
    var annual = form.money("annual", "Enter the price of a year").ifGiven().orElse(Money.ZERO);
    return new BidContents(answers, annual, spaces, femaleOnly);
  }

  private String save(
      Actor actor,
      UUID id,
      TenderPlan plan,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes attributes) {
    var typed = new HashMap<String, String>();
    keep(request, typed, "annual");
    keep(request, typed, "spaces");
    keep(request, typed, "femaleOnly");
    plan.quality().forEach(criterion -> keep(request, typed, "answer-" + criterion.id()));
    // Words that no longer open what is stored are not kept on with: the draft gets new ones.
    var words =
        kept(request, id).filter(known -> drafts.open(actor, Found.tender(id), known).isPresent());
    var draft = drafts.save(actor, Found.tender(id), typed, words);
    response.addCookie(cookie(request, id, draft.words().written().replace(' ', '-'), KEPT));
    attributes.addFlashAttribute(
        Frame.Notice.NAME, Frame.Notice.done("Saved. Only your organisation can read it."));
    return "redirect:/bids/" + id + "/bid";
  }

  private static void keep(HttpServletRequest request, Map<String, String> typed, String field) {
    var value = request.getParameter(field);
    if (value != null && !value.isBlank()) {
      typed.put(field, value.substring(0, Math.min(value.length(), BidContents.LONGEST_ANSWER)));
    }
  }

  /** Opens a draft that was begun in another browser. */
  @PostMapping("/bids/{id}/draft")
  @Needs(Action.SUBMIT_BID)
  String open(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var form = FormReader.of(request);
    var typed = form.text("words", "Type the six words of the draft", 200);
    var words =
        SixWords.read(typed)
            .filter(known -> drafts.open(actor, Found.tender(id), known).isPresent());
    if (words.isEmpty()) {
      form.refuse("words", "These are not the six words of your draft.");
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(actor, id, model, form.form(), Optional.empty());
    }
    response.addCookie(cookie(request, id, words.get().written().replace(' ', '-'), KEPT));
    return "redirect:/bids/" + id + "/bid";
  }

  private static Optional<SixWords> kept(HttpServletRequest request, UUID id) {
    var cookies = request.getCookies();
    if (cookies != null) {
      for (var cookie : cookies) {
        if (cookie.getName().equals(name(request, id))) {
          return SixWords.read(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  private static void forget(HttpServletRequest request, HttpServletResponse response, UUID id) {
    response.addCookie(cookie(request, id, "", Duration.ZERO));
  }

  private static Cookie cookie(
      HttpServletRequest request, UUID id, String value, Duration lasting) {
    var cookie = new Cookie(name(request, id), value);
    cookie.setHttpOnly(true);
    cookie.setPath("/bids/" + id);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Strict");
    cookie.setMaxAge((int) lasting.toSeconds());
    return cookie;
  }

  private static String name(HttpServletRequest request, UUID id) {
    return CookieName.below(request, "draft-" + id);
  }
}

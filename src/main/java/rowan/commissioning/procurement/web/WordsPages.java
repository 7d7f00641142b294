package rowan.commissioning.procurement.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.commissioning.procurement.Procurement;
import rowan.commissioning.procurement.TenderResult;
import rowan.commissioning.procurement.tenderbox.SixWords;
import rowan.commissioning.procurement.tenderbox.TenderBox;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/**
 * An opening officer takes up their six words. They are on one page, the answer to the button that
 * draws them, and are kept nowhere: who loses them draws new ones, until the tender is published.
 */
@Controller
class WordsPages {

  private final Procurement procurement;
  private final TenderBox box;

  WordsPages(Procurement procurement, TenderBox box) {
    this.procurement = procurement;
    this.box = box;
  }

  @GetMapping("/tenders/{id}/words")
  @Needs(Action.OPEN_BIDS)
  String before(Actor actor, @PathVariable UUID id, Model model) {
    return page(actor, id, model, List.of(), Form.blank());
  }

  @PostMapping("/tenders/{id}/words")
  @Needs(Action.OPEN_BIDS)
  String draw(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes attributes) {
    var words = box.drawWords(actor, Found.tender(id)).map(SixWords::words);
    if (words.isEmpty()) {
      return Found.backTo(
          Found.tender(id),
          new TenderResult.Refused("No words of yours are needed for this tender now."),
          "",
          attributes);
    }
    return page(actor, id, model, words.get(), Form.blank());
  }

  @PostMapping("/tenders/{id}/words/written-down")
  @Needs(Action.OPEN_BIDS)
  String writtenDown(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes attributes) {
    var form = FormReader.of(request);
    var typed = form.text("words", "Type the six words", 200);
    if (!form.hasErrors()) {
      switch (box.confirmWords(actor, Found.tender(id), typed)) {
        case TenderResult.Done _ -> {
          attributes.addFlashAttribute(
              Frame.Notice.NAME,
              Frame.Notice.done("You hold your words. Keep them until the bids are opened."));
          return "redirect:/tenders/" + id;
        }
        case TenderResult.Refused(_, var sentence) -> form.refuse("words", sentence);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(actor, id, model, List.of(), form.form());
  }

  private String page(Actor actor, UUID id, Model model, List<String> words, Form form) {
    model.addAttribute("tender", Found.or404(procurement.find(actor, Found.tender(id))));
    model.addAttribute("words", words);
    model.addAttribute("form", form);
    return "commissioning/procurement/words";
  }
}

package rowan.support.refuge.stay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.stay.money.Length;
import rowan.support.refuge.stay.money.LongerReason;
import rowan.support.refuge.stay.money.StayLonger;

/** How long a stay is, and why it goes on. */
@Controller
class LengthPages {

  private static final int MOST_WORDS = 4_000;

  private final Length length;

  LengthPages(Length length) {
    this.length = length;
  }

  @GetMapping("/refuge/stays/{id}/length")
  @Needs(Action.HOLD_SPACE)
  String length(Actor actor, @PathVariable UUID id, Model model) {
    return shown(actor, id, model, Form.blank());
  }

  private String shown(Actor actor, UUID id, Model model, Form form) {
    model.addAttribute("id", id.toString());
    model.addAttribute("form", form);
    model.addAttribute(
        "length", length.of(actor, new OccupancyId(id)).orElseThrow(Written::notThere));
    return "support/refuge/stay/length";
  }

  @PostMapping("/refuge/stays/{id}/length")
  @Needs(Action.HOLD_SPACE)
  String longer(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written = new Written(path(id), next, response, typed -> shown(actor, id, model, typed));
    var reason = form.choice("reason", "Choose why they stay longer", LongerReason.class);
    var words = form.prose("words", "Say why, and what is done about it", MOST_WORDS);
    var until = form.date("until", "Enter when it is looked at again");
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(
        form,
        length.longer(
            actor, new OccupancyId(id), new StayLonger(reason.value(), words, until.value())),
        "Written down. A manager of the house reads it.");
  }

  @PostMapping("/refuge/stays/{id}/length/{reason}/read")
  @Needs(Action.HOLD_SPACE)
  String read(
      Actor actor, @PathVariable UUID id, @PathVariable UUID reason, RedirectAttributes next) {
    return Written.answer(length.read(actor, new OccupancyId(id), reason), "Read.", path(id), next);
  }

  private static String path(UUID id) {
    return "/refuge/stays/" + id + "/length";
  }
}

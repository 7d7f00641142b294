package rowan.foundation.people.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.people.Confirming;

/** The second person's word on offices over other people's access. */
@Controller
class ConfirmingPages {

  private static final String PATH = "/offices-to-confirm";

  private final Confirming confirming;

  ConfirmingPages(Confirming confirming) {
    this.confirming = confirming;
  }

  @GetMapping(PATH)
  @Needs(Action.CONFIRM_OFFICE)
  String waiting(Actor actor, Model model) {
    model.addAttribute("waiting", confirming.waiting(actor));
    model.addAttribute("reader", actor.account());
    return "foundation/people/confirm";
  }

  @PostMapping(PATH + "/{id}")
  @Needs(Action.CONFIRM_OFFICE)
  Object answer(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String answer,
      RedirectAttributes next) {
    boolean confirmed = answer.equals("confirm");
    var result = Answers.there(confirming.answer(actor, Answers.id(id), confirmed));
    return Answers.on(
        PATH,
        next,
        Answers.notice(result, confirmed ? "The office is given." : "The office is not given."));
  }
}

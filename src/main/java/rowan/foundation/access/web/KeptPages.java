package rowan.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;

/** Gives back what somebody had typed when their session ended, to be looked at and sent. */
@Controller
class KeptPages {

  private final KeptForms keptForms;

  KeptPages(KeptForms keptForms) {
    this.keptForms = keptForms;
  }

  @GetMapping("/kept")
  @Needs(Action.SIGN_IN)
  String give(Actor actor, Model model, HttpServletRequest request, HttpServletResponse response) {
    var ticket = SessionEnded.ticket(request);
    var kept = ticket.flatMap(keptForms::take);
    response.addCookie(SessionEnded.cookie(request, ""));
    var ours = kept.filter(form -> form.owner().orElse("").equals(ownerOf(actor)));
    if (ours.isEmpty()) {
      return kept.isPresent()
          ? "foundation/access/kept-elsewhere"
          : "redirect:" + (actor.signedIn() ? "/home" : "/");
    }
    model.addAttribute("page", KeptPage.of(ours.get()));
    return "foundation/access/kept";
  }

  /** What a form of theirs says in its hidden field: the account, or nothing for a visitor. */
  static String ownerOf(Actor actor) {
    return actor.signedIn() ? actor.account().toString() : "";
  }
}

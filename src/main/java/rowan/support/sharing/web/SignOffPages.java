package rowan.support.sharing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.sharing.SignOff;
import rowan.support.sharing.SigningOff;

/** What a senior signs off, or reviews. */
@Controller
class SignOffPages {

  private static final int MOST = 1_000;

  private final SigningOff signingOff;

  SignOffPages(SigningOff signingOff) {
    this.signingOff = signingOff;
  }

  @GetMapping("/sharing/reviews")
  @Needs(Action.SIGN_OFF_SHARING)
  String waiting(Actor actor, Model model) {
    return show(actor, Form.blank(), model);
  }

  private String show(Actor actor, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("waiting", signingOff.waiting(actor));
    return "support/sharing/reviews";
  }

  @PostMapping("/sharing/reviews/{id}")
  @Needs(Action.SIGN_OFF_SHARING)
  String review(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var form = FormReader.of(request);
    var finding = form.choice("finding-" + id, "Choose what you say of it", SignOff.class);
    var words = form.prose("words-" + id, "Say in a sentence why, and what follows", MOST);
    if (form.hasErrors()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(actor, form.form(), model);
    }
    if (!signingOff.review(actor, id, finding.value(), words)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    next.addFlashAttribute(Frame.Notice.NAME, Frame.Notice.done("It is written down."));
    return "redirect:/sharing/reviews";
  }
}

package rowan.foundation.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.people.KeepingStanding;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** The code of conduct, which everybody agrees to for themselves. */
@Controller
class ConductPages {

  private static final String PATH = "/conduct";
  private static final String VIEW = "foundation/people/conduct";
  private static final int MOST_VERSIONS = 1000;

  private final KeepingStanding standing;

  ConductPages(KeepingStanding standing) {
    this.standing = standing;
  }

  @GetMapping(PATH)
  @Needs(Action.AGREE_TO_CONDUCT)
  String read(Actor actor, Model model) {
    model.addAttribute("form", Form.blank());
    return shown(actor, model);
  }

  private String shown(Actor actor, Model model) {
    model.addAttribute("version", standing.version());
    model.addAttribute("agreed", standing.own(actor).conductVersion().orElse(0));
    return VIEW;
  }

  @PostMapping(PATH)
  @Needs(Action.AGREE_TO_CONDUCT)
  Object agree(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    if (!reader.ticked("read")) {
      reader.refuse("read", "Tick the box once you have read the code");
    }
    var version = reader.optionalNumber("version", "", 0, MOST_VERSIONS).orElse(0);
    var form = reader.form();
    if (!reader.hasErrors()) {
      var refusal = Answers.refusal(standing.agree(actor, version));
      if (refusal.isEmpty()) {
        return Answers.on(
            "/home", next, Frame.Notice.done("Thank you. You agreed to the code of conduct."));
      }
      form = Answers.refused(form, refusal.get());
    }
    Answers.again(VIEW, form, model, response);
    return shown(actor, model);
  }
}

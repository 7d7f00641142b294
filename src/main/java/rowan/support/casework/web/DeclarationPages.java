package rowan.support.casework.web;

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
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.casework.connected.Declarations;

/** A colleague says whom they know. The page answers the same, whoever is helped here. */
@Controller
class DeclarationPages {

  private static final String PATH = "/people-i-know";
  private static final String VIEW = "support/casework/people-i-know";
  private static final int MOST = 200;

  private final Declarations declarations;

  DeclarationPages(Declarations declarations) {
    this.declarations = declarations;
  }

  @GetMapping(PATH)
  @Needs(Action.READ_CASELOAD)
  String declarations(Actor actor, Model model) {
    return show(actor, Form.blank(), model);
  }

  private String show(Actor actor, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("declared", declarations.own(actor));
    return VIEW;
  }

  @PostMapping(PATH)
  @Needs(Action.READ_CASELOAD)
  Object declare(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var name = reader.text("name", "Enter their name", MOST);
    if (reader.hasErrors()) {
      response.setStatus(Answers.UNPROCESSABLE);
      return show(actor, reader.form(), model);
    }
    declarations.declare(actor, name);
    next.addFlashAttribute(
        Frame.Notice.NAME,
        Frame.Notice.done(
            "Thank you. If anybody of that name is or comes into a case, it is hidden from you."));
    return Frame.seeOther(PATH);
  }
}

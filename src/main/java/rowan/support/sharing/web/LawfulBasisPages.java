package rowan.support.sharing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.sharing.Article6;
import rowan.support.sharing.Article9;
import rowan.support.sharing.LawfulBases;
import rowan.support.sharing.Purpose;
import rowan.support.sharing.Schedule1;
import rowan.support.sharing.SetBasis;
import rowan.support.sharing.SigningOff;

/** Under which law each controller uses people's records for each purpose. */
@Controller
class LawfulBasisPages {

  private static final int MOST = 300;

  private final LawfulBases bases;
  private final SigningOff signingOff;
  private final Clock clock;

  LawfulBasisPages(LawfulBases bases, SigningOff signingOff, Clock clock) {
    this.bases = bases;
    this.signingOff = signingOff;
    this.clock = clock;
  }

  @GetMapping("/lawful-bases")
  @Needs(Action.KEEP_LAWFUL_BASES)
  String bases(Actor actor, Model model) {
    return show(actor, Form.blank(), model);
  }

  private String show(Actor actor, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute(
        "page",
        new LawfulBasesPage(
            bases.controllers(actor),
            bases.all(actor),
            signingOff.unsigned(actor),
            clock.instant()));
    return "support/sharing/lawful-bases";
  }

  @PostMapping("/lawful-bases")
  @Needs(Action.KEEP_LAWFUL_BASES)
  String set(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var form = FormReader.of(request);
    var controllers =
        bases.controllers(actor).stream()
            .map(one -> one.id().toString())
            .collect(Collectors.toSet());
    var controller = form.oneOf("controller", "Choose who answers for it", controllers);
    var purpose = form.choice("purpose", "Choose what for", Purpose.class);
    var article6 = form.choice("article6", "Choose a basis under article 6", Article6.class);
    var article9 = form.choice("article9", "Choose a condition, or 'None'", Article9.class);
    var schedule1 = form.choice("schedule1", "Choose a condition, or 'None'", Schedule1.class);
    var note = form.text("note", "Say which law or document it rests on", MOST);
    if (!form.hasErrors()) {
      var of = new OrganisationId(UUID.fromString(controller.value()));
      bases
          .set(
              new SetBasis(
                  actor,
                  of,
                  purpose.value(),
                  article6.value(),
                  article9.value(),
                  schedule1.value(),
                  note))
          .ifPresent(why -> form.refuse(why.field(), why.sentence()));
    }
    if (form.hasErrors()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(actor, form.form(), model);
    }
    next.addFlashAttribute(Frame.Notice.NAME, Frame.Notice.done("It holds from now on."));
    return "redirect:/lawful-bases";
  }
}

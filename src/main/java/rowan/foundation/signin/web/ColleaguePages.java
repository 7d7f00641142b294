package rowan.foundation.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.session.FreshProof;
import rowan.foundation.access.session.Onward;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.signin.ceremony.Site;
import rowan.foundation.signin.passkey.Invitations;
import rowan.foundation.signin.passkey.Recoveries;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** Helping others in: inviting them, and saying that somebody who lost their passkey is them. */
@Controller
class ColleaguePages {

  private static final String RECOVERIES = "foundation/signin/recoveries";

  private final Invitations invitations;
  private final Recoveries recoveries;
  private final Clock clock;

  ColleaguePages(Invitations invitations, Recoveries recoveries, Clock clock) {
    this.invitations = invitations;
    this.recoveries = recoveries;
    this.clock = clock;
  }

  @GetMapping("/invitations")
  @Needs(Action.INVITE)
  String toInvite(Actor actor, HttpServletRequest request, Model model) {
    var reader = FormReader.of(request);
    var part = reader.optionalText("name", "Enter a part of a name", 60);
    model.addAttribute("people", invitations.toInvite(actor, part));
    model.addAttribute("form", reader.form());
    model.addAttribute("asked", !part.isEmpty());
    return "foundation/signin/invitations";
  }

  @PostMapping("/invitations/{account}")
  @Needs(Action.INVITE)
  RedirectView invite(
      Actor actor,
      @PathVariable UUID account,
      HttpServletRequest request,
      RedirectAttributes next) {
    var invited = invitations.invite(actor, new AccountId(account), Site.of(request));
    return Answers.seeOther(
        "/invitations",
        next,
        invited == Invitations.Invited.SENT
            ? Frame.Notice.done(invited.sentence())
            : Frame.Notice.attention(invited.sentence()));
  }

  @GetMapping("/recoveries")
  @Needs(Action.VOUCH_FOR_COLLEAGUE)
  String waiting(Actor actor, HttpServletRequest request, Model model) {
    return show(actor, Form.blank(), request, model);
  }

  private String show(Actor actor, Form form, HttpServletRequest request, Model model) {
    model.addAttribute("fresh", FreshProof.of(actor, request, clock).isPresent());
    model.addAttribute("waiting", recoveries.waiting(actor));
    model.addAttribute("form", form);
    return RECOVERIES;
  }

  @PostMapping("/recoveries/{account}")
  @Needs(Action.VOUCH_FOR_COLLEAGUE)
  Object confirm(
      Actor actor,
      @PathVariable UUID account,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var fresh = FreshProof.of(actor, request, clock);
    if (fresh.isEmpty()) {
      return OnceMorePages.first(Onward.RECOVERIES);
    }
    var reader = FormReader.of(request);
    var field = "code-" + account;
    var digits = reader.text(field, "Enter the six digits", 20).replaceAll("[\\s-]", "");
    if (!digits.isEmpty() && !digits.matches("\\d{6}")) {
      reader.refuse(field, "Enter the six digits, such as 123 456");
    }
    if (reader.hasErrors()) {
      response.setStatus(Answers.UNPROCESSABLE);
      return show(actor, reader.form(), request, model);
    }
    var answered =
        recoveries.confirm(actor, fresh.get(), new AccountId(account), digits, Site.of(request));
    if (answered == Recoveries.Answered.WRONG_CODE) {
      response.setStatus(Answers.UNPROCESSABLE);
      return show(actor, reader.form().refused(field, answered.sentence()), request, model);
    }
    return Answers.seeOther(
        "/recoveries",
        next,
        answered == Recoveries.Answered.SENT
            ? Frame.Notice.done(answered.sentence())
            : Frame.Notice.attention(answered.sentence()));
  }

  @PostMapping("/recoveries/{account}/no")
  @Needs(Action.VOUCH_FOR_COLLEAGUE)
  RedirectView sayNo(Actor actor, @PathVariable UUID account, RedirectAttributes next) {
    return Answers.seeOther(
        "/recoveries",
        next,
        Frame.Notice.done(recoveries.sayNo(actor, new AccountId(account)).sentence()));
  }
}

package rowan.foundation.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.session.FreshProof;
import rowan.foundation.access.session.Onward;
import rowan.foundation.signin.OwnSessions;
import rowan.foundation.signin.ceremony.Site;
import rowan.foundation.signin.passkey.Passkeys;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** Where one is signed in, and by which passkeys. */
@Controller
class OwnSignInPages {

  private static final String ASKED = "signin-another";
  private static final String PASSKEYS = "foundation/signin/passkeys";

  private final OwnSessions sessions;
  private final Passkeys passkeys;
  private final Clock clock;

  OwnSignInPages(OwnSessions sessions, Passkeys passkeys, Clock clock) {
    this.sessions = sessions;
    this.passkeys = passkeys;
    this.clock = clock;
  }

  @GetMapping("/sessions")
  @Needs(Action.KEEP_OWN_SIGN_IN)
  String sessions(Actor actor, HttpServletRequest request, Model model) {
    model.addAttribute("sessions", sessions.of(actor, request.getSession().getId()));
    return "foundation/signin/sessions";
  }

  @PostMapping("/sessions/{id}/end")
  @Needs(Action.KEEP_OWN_SIGN_IN)
  RedirectView end(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    return Answers.seeOther(
        "/sessions",
        next,
        sessions.end(actor, id)
            ? Frame.Notice.done("That device is signed out.")
            : Frame.Notice.attention("That device was signed out already."));
  }

  @PostMapping("/sessions/end-others")
  @Needs(Action.KEEP_OWN_SIGN_IN)
  RedirectView endOthers(Actor actor, HttpServletRequest request, RedirectAttributes next) {
    sessions.endOthers(actor, request.getSession().getId());
    return Answers.seeOther(
        "/sessions", next, Frame.Notice.done("You are signed in on this device only."));
  }

  @GetMapping("/passkeys")
  @Needs(Action.KEEP_OWN_SIGN_IN)
  String passkeys(Actor actor, HttpServletRequest request, Model model) {
    return show(actor, Form.blank(), request, model);
  }

  private String show(Actor actor, Form form, HttpServletRequest request, Model model) {
    var fresh = FreshProof.of(actor, request, clock);
    var asked = fresh.flatMap(proof -> passkeys.askForAnother(actor, proof, Site.of(request)));
    model.addAttribute("fresh", fresh.isPresent());
    asked.ifPresent(one -> Answers.keep(request, ASKED, one.kept()));
    model.addAttribute("options", asked.map(one -> one.written()).orElse(""));
    model.addAttribute("passkeys", passkeys.of(actor));
    model.addAttribute("form", form);
    return PASSKEYS;
  }

  @PostMapping("/passkeys")
  @Needs(Action.KEEP_OWN_SIGN_IN)
  Object add(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var fresh = FreshProof.of(actor, request, clock);
    if (fresh.isEmpty()) {
      return OnceMorePages.first(Onward.PASSKEYS);
    }
    var asked = Answers.take(request, ASKED, PublicKeyCredentialCreationOptions.class);
    var made = NewPasskey.read(request);
    if (made.form().isEmpty()
        && asked.isPresent()
        && passkeys.add(
            actor, fresh.get(), Site.of(request), asked.get(), made.brought(), made.name())) {
      return Answers.seeOther(
          "/passkeys", next, Frame.Notice.done("The new passkey signs you in from now on."));
    }
    response.setStatus(Answers.UNPROCESSABLE);
    return show(
        actor,
        made.form().orElseGet(() -> NewPasskey.refused(FormReader.of(request).form())),
        request,
        model);
  }

  @PostMapping("/passkeys/{id}/name")
  @Needs(Action.KEEP_OWN_SIGN_IN)
  Object rename(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var name = reader.text("name-" + id, "Say what you call it", 60);
    if (reader.hasErrors()) {
      response.setStatus(Answers.UNPROCESSABLE);
      return show(actor, reader.form(), request, model);
    }
    if (!passkeys.rename(actor, id, name)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Answers.seeOther("/passkeys", next, Frame.Notice.done("The name is changed."));
  }

  @PostMapping("/passkeys/{id}/remove")
  @Needs(Action.KEEP_OWN_SIGN_IN)
  RedirectView remove(
      Actor actor, @PathVariable UUID id, HttpServletRequest request, RedirectAttributes next) {
    var fresh = FreshProof.of(actor, request, clock);
    if (fresh.isEmpty()) {
      return OnceMorePages.first(Onward.PASSKEYS);
    }
    return switch (passkeys.remove(actor, fresh.get(), id)) {
      case DONE ->
          Answers.seeOther(
              "/passkeys", next, Frame.Notice.done("That passkey signs nobody in any more."));
      case THE_LAST ->
          Answers.seeOther(
              "/passkeys",
              next,
              Frame.Notice.attention("That is your only way to sign in: make another first."));
      case NO_SUCH_PASSKEY -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }
}

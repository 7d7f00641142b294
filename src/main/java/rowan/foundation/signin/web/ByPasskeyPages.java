package rowan.foundation.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Tries;
import rowan.foundation.access.session.SessionBeginning;
import rowan.foundation.signin.EmailAddress;
import rowan.foundation.signin.ceremony.Site;
import rowan.foundation.signin.passkey.Passkeys;
import rowan.foundation.signin.passkey.Recoveries;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** Signing in with a passkey, and what to do without it. */
@Controller
class ByPasskeyPages {

  private static final String ASKED = "signin-use";
  private static final String LOST = "foundation/signin/lost";

  private final Passkeys passkeys;
  private final Recoveries recoveries;
  private final SessionBeginning sessions;
  private final Tries tries;
  private final Clock clock;

  ByPasskeyPages(
      Passkeys passkeys,
      Recoveries recoveries,
      SessionBeginning sessions,
      Tries tries,
      Clock clock) {
    this.passkeys = passkeys;
    this.recoveries = recoveries;
    this.sessions = sessions;
    this.tries = tries;
    this.clock = clock;
  }

  @GetMapping("/sign-in/passkey")
  @Needs(Action.SIGN_IN)
  String ask(Actor actor, HttpServletRequest request, Model model) {
    return show(actor, Form.blank(), request, model);
  }

  private String show(Actor actor, Form form, HttpServletRequest request, Model model) {
    var asked = passkeys.askForOne(actor.authority(), Site.of(request));
    Answers.keep(request, ASKED, asked.kept());
    model.addAttribute("options", asked.written());
    model.addAttribute("form", form);
    return "foundation/signin/passkey";
  }

  @PostMapping("/sign-in/passkey")
  @Needs(Action.SIGN_IN)
  Object take(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
    var asked = Answers.take(request, ASKED, PublicKeyCredentialRequestOptions.class);
    var brought = FormReader.of(request).optionalProse("passkey", "Use your passkey", 20_000);
    var tried =
        tries.<PublicKeyCredentialRequestOptions, Actor>attempt(
            Tries.Kind.SIGN_IN,
            actor,
            request.getRemoteAddr(),
            asked.filter(any -> !brought.isEmpty()),
            options -> passkeys.signIn(actor.authority(), Site.of(request), options, brought));
    return switch (tried) {
      case Tries.Tried.Right<Actor>(var found) ->
          Frame.seeOther(sessions.begin(found, Optional.of(clock.instant()), request, response));
      case Tries.Tried.Wrong<Actor> wrong -> {
        response.setStatus(Answers.UNPROCESSABLE);
        yield show(
            actor,
            Form.blank()
                .refused(
                    "passkey-go",
                    "That passkey does not sign you in here. Try another, or say that you lost it."),
            request,
            model);
      }
      case Tries.Tried.TooMany<Actor> many -> {
        response.setStatus(Answers.TOO_MANY_REQUESTS);
        model.addAttribute("page", RefusedPage.TOO_MANY);
        yield "foundation/signin/refused";
      }
    };
  }

  @GetMapping("/sign-in/lost")
  @Needs(Action.SIGN_IN)
  String lost(Model model) {
    model.addAttribute("form", Form.blank());
    return LOST;
  }

  @PostMapping("/sign-in/lost")
  @Needs(Action.SIGN_IN)
  String help(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
    var reader = FormReader.of(request);
    var typed = reader.text("email", "Enter your work e-mail address", 254);
    var address = EmailAddress.read(typed);
    if (!typed.isEmpty() && address.isEmpty()) {
      reader.refuse("email", "Enter your work e-mail address, such as name@example.org");
    }
    if (reader.hasErrors()) {
      return Answers.again(LOST, reader.form(), model, response);
    }
    // Each counts, since nobody is told whether it was a right one.
    var code = new String[1];
    var tried =
        tries.attempt(
            actor,
            request.getRemoteAddr(),
            address,
            one -> {
              code[0] = recoveries.ask(actor.authority(), one);
              return Optional.empty();
            });
    if (tried instanceof Tries.Tried.TooMany) {
      response.setStatus(Answers.TOO_MANY_REQUESTS);
      model.addAttribute("page", RefusedPage.TOO_MANY);
      return "foundation/signin/refused";
    }
    model.addAttribute("code", code[0]);
    return "foundation/signin/read-out";
  }
}

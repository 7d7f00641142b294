package rowan.foundation.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.session.SessionBeginning;
import rowan.foundation.signin.ceremony.Site;
import rowan.foundation.signin.passkey.LinkKind;
import rowan.foundation.signin.passkey.OpenLink;
import rowan.foundation.signin.passkey.Welcomes;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/**
 * Where a one-time link leads. Reading it uses nothing up: programs that check mail read it too.
 */
@Controller
class WelcomePages {

  private static final String LINK = "signin-link";
  private static final String ASKED = "signin-make";

  private final Welcomes welcomes;
  private final SessionBeginning sessions;
  private final Clock clock;

  WelcomePages(Welcomes welcomes, SessionBeginning sessions, Clock clock) {
    this.welcomes = welcomes;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** On to an address without the token, which so stays in no history and on no screen. */
  @GetMapping("/welcome/{token}")
  @Needs(Action.SIGN_IN)
  RedirectView open(Actor actor, @PathVariable String token, HttpServletRequest request) {
    welcomes
        .open(actor.authority(), token)
        .ifPresentOrElse(
            link -> Answers.keep(request, LINK, link),
            () -> Answers.take(request, LINK, OpenLink.class));
    return Frame.seeOther("/welcome");
  }

  @GetMapping("/welcome")
  @Needs(Action.SIGN_IN)
  String welcome(Actor actor, HttpServletRequest request, Model model) {
    return link(actor, request)
        .map(link -> show(link, Form.blank(), request, model))
        .orElse("foundation/signin/link-is-over");
  }

  private static Optional<OpenLink> link(Actor actor, HttpServletRequest request) {
    return Answers.kept(request, LINK, OpenLink.class)
        .filter(link -> link.authority().equals(actor.authority()));
  }

  private String show(OpenLink link, Form form, HttpServletRequest request, Model model) {
    var asked = welcomes.ask(link, Site.of(request));
    Answers.keep(request, ASKED, asked.kept());
    model.addAttribute("options", asked.written());
    model.addAttribute("form", form);
    model.addAttribute("again", link.kind() == LinkKind.RECOVERY);
    return "foundation/signin/welcome";
  }

  @PostMapping("/welcome")
  @Needs(Action.SIGN_IN)
  Object make(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
    var link = link(actor, request);
    var asked = Answers.take(request, ASKED, PublicKeyCredentialCreationOptions.class);
    if (link.isEmpty()) {
      return "foundation/signin/link-is-over";
    }
    var made = NewPasskey.read(request);
    if (made.form().isPresent() || asked.isEmpty()) {
      response.setStatus(Answers.UNPROCESSABLE);
      return show(link.get(), made.form().orElse(Form.blank()), request, model);
    }
    return switch (welcomes.make(
        link.get(), Site.of(request), asked.get(), made.brought(), made.name())) {
      case Welcomes.Made.LinkIsOver over -> {
        Answers.take(request, LINK, OpenLink.class);
        yield "foundation/signin/link-is-over";
      }
      case Welcomes.Made.NoPasskey none -> {
        response.setStatus(Answers.UNPROCESSABLE);
        yield show(link.get(), NewPasskey.refused(FormReader.of(request).form()), request, model);
      }
      case Welcomes.Made.Done(var somebody) -> {
        Answers.take(request, LINK, OpenLink.class);
        yield somebody
            .map(found ->
                Frame.seeOther(
                    sessions.begin(found, Optional.of(clock.instant()), request, response)))
            .orElseGet(() -> Frame.seeOther("/sign-in"));
      }
    };
  }
}

package rowan.foundation.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.view.RedirectView;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.session.Onward;
import rowan.foundation.signin.passkey.Passkeys;
import rowan.foundation.signin.provider.IdentityProviders;
import rowan.foundation.web.Frame;

/** Where somebody who is signed in proves anew who they are, before they change how they get in. */
@Controller
class OnceMorePages {

  private static final String HERE = "/sign-in/once-more";

  private final Passkeys passkeys;
  private final IdentityProviders providers;

  OnceMorePages(Passkeys passkeys, IdentityProviders providers) {
    this.passkeys = passkeys;
    this.providers = providers;
  }

  /** Before they may go on there. */
  static RedirectView first(Onward onward) {
    return Frame.seeOther(HERE + "?to=" + onward.name().toLowerCase(Locale.ROOT));
  }

  @GetMapping(HERE)
  @Needs(Action.KEEP_OWN_SIGN_IN)
  String choose(Actor actor, HttpServletRequest request, Model model) {
    var to = request.getParameter("to");
    Arrays.stream(Onward.values())
        .filter(one -> one.name().equalsIgnoreCase(to))
        .findFirst()
        .orElse(Onward.PASSKEYS)
        .keep(request);
    var provider = providers.of(actor);
    model.addAttribute("provider", provider.map(one -> one.name()).orElse(""));
    model.addAttribute("toProvider", provider.map(one -> "/sign-in/to/" + one.id()).orElse(""));
    model.addAttribute("passkey", !passkeys.of(actor).isEmpty());
    return "foundation/signin/once-more";
  }
}

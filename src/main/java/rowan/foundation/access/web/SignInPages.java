package rowan.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;

/** Signing in and out. */
@Controller
class SignInPages {

  private final ObjectProvider<DemonstrationSignIn> demonstration;
  private final CurrentActor currentActor;
  private final SignIn signIn;
  private final Clock clock;

  SignInPages(
      ObjectProvider<DemonstrationSignIn> demonstration,
      CurrentActor currentActor,
      SignIn signIn,
      Clock clock) {
    this.demonstration = demonstration;
    this.currentActor = currentActor;
    this.signIn = signIn;
    this.clock = clock;
  }

  @GetMapping("/sign-in")
  @Needs(Action.SIGN_IN)
  String choose(Model model, HttpServletRequest request) {
    var authority = currentActor.authority(request).orElseThrow();
    var people = demonstration.stream().flatMap(open -> open.people(authority).stream()).toList();
    model.addAttribute(
        "page", new SignInPage(authority.name(), people, request.getParameter("ended") != null));
    model.addAttribute("form", Form.blank());
    return "foundation/access/sign-in";
  }

  /** Demonstration only: whoever is picked is signed in. Elsewhere there is nothing here. */
  @PostMapping("/sign-in/as")
  @Needs(Action.SIGN_IN)
  String pick(
      @RequestParam("account") String account,
      HttpServletRequest request,
      HttpServletResponse response) {
    var authority = currentActor.authority(request).orElseThrow();
    var picked =
        demonstration.stream()
            .flatMap(open -> open.person(authority, account).stream())
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return "redirect:" + signIn.begin(picked, Optional.of(clock.instant()), request, response);
  }

  @PostMapping("/sign-out")
  @Needs(Action.SIGN_IN)
  String signOut(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Clear-Site-Data", "\"cache\"");
    signIn.out(actor, request);
    return "redirect:/sign-in";
  }
}

package rowan.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Permissions;

/** Signing in and out, and the place where one begins. */
@Controller
class SignInPages {

  private final ObjectProvider<DemonstrationSignIn> demonstration;
  private final CurrentActor currentActor;
  private final SignIn signIn;
  private final Permissions permissions;
  private final List<NavigationEntry> places;

  SignInPages(
      ObjectProvider<DemonstrationSignIn> demonstration,
      CurrentActor currentActor,
      SignIn signIn,
      Permissions permissions,
      List<NavigationEntry> places) {
    this.demonstration = demonstration;
    this.currentActor = currentActor;
    this.signIn = signIn;
    this.permissions = permissions;
    this.places = places;
  }

  @GetMapping("/sign-in")
  @Needs(Action.SIGN_IN)
  String choose(Model model, HttpServletRequest request) {
    var authority = currentActor.authority(request).orElseThrow();
    var people = demonstration.stream().flatMap(open -> open.people(authority).stream()).toList();
    model.addAttribute(
        "page", new SignInPage(authority.name(), people, request.getParameter("ended") != null));
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
    signIn.as(picked, request, response);
    return SessionEnded.ticket(request).isPresent() ? "redirect:/kept" : "redirect:/home";
  }

  @PostMapping("/sign-out")
  @Needs(Action.SIGN_IN)
  String signOut(Actor actor, HttpServletRequest request) {
    signIn.out(actor, request);
    return "redirect:/sign-in";
  }

  /** The first place that one's offices lead to. */
  @GetMapping("/home")
  @Needs(Action.READ_HOME)
  String home(Actor actor) {
    return places.stream()
        .filter(place -> permissions.permit(actor, place.needs()))
        .min(java.util.Comparator.comparingInt(NavigationEntry::order))
        .map(place -> "redirect:" + place.path())
        .orElse("foundation/access/nowhere");
  }
}

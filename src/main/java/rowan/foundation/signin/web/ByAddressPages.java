package rowan.foundation.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Tries;
import rowan.foundation.access.session.Onward;
import rowan.foundation.access.session.SessionBeginning;
import rowan.foundation.signin.EmailAddress;
import rowan.foundation.signin.provider.IdentityProviders;
import rowan.foundation.signin.provider.ProviderSignIn;
import rowan.foundation.signin.provider.SignInRefusal;
import rowan.foundation.signin.provider.SignInResult;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/**
 * Signing in from a work e-mail address: on to the provider of its organisation and back, or to the
 * passkey, for every other address alike. Works without script.
 */
@Controller
class ByAddressPages {

  private static final String GOING = "signin-going";

  private final IdentityProviders providers;
  private final ProviderSignIn signIn;
  private final SessionBeginning sessions;
  private final Tries tries;

  ByAddressPages(
      IdentityProviders providers, ProviderSignIn signIn, SessionBeginning sessions, Tries tries) {
    this.providers = providers;
    this.signIn = signIn;
    this.sessions = sessions;
    this.tries = tries;
  }

  @PostMapping("/sign-in")
  @Needs(Action.SIGN_IN)
  Object take(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
    var reader = FormReader.of(request);
    var typed = reader.text("email", "Enter your work e-mail address", 254);
    var address = EmailAddress.read(typed);
    if (!typed.isEmpty() && address.isEmpty()) {
      reader.refuse("email", "Enter your work e-mail address, such as name@example.gov.uk");
    }
    if (reader.hasErrors()) {
      return Answers.again("foundation/signin/address", reader.form(), model, response);
    }
    var provider = address.flatMap(one -> providers.of(actor.authority(), one));
    if (provider.isEmpty()) {
      return Frame.seeOther("/sign-in/passkey");
    }
    // Not a redirect: a form may lead to pages of ours only, and theirs come next.
    var next = "/sign-in/to/" + provider.get().id();
    response.setHeader("Refresh", "0;url=" + next);
    model.addAttribute("name", provider.get().name());
    model.addAttribute("next", next);
    return "foundation/signin/on-the-way";
  }

  @GetMapping("/sign-in/to/{provider}")
  @Needs(Action.SIGN_IN)
  RedirectView go(Actor actor, @PathVariable UUID provider, HttpServletRequest request) {
    var going =
        signIn
            .go(actor.authority(), provider, Onward.kept(request).isPresent(), request)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Answers.keep(request, GOING, going);
    return Frame.seeOther(going.asked().getAuthorizationRequestUri());
  }

  @GetMapping("/sign-in/back/{provider}")
  @Needs(Action.SIGN_IN)
  Object back(
      Actor actor,
      @PathVariable UUID provider,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var going = Answers.take(request, GOING, ProviderSignIn.Going.class);
    var answer = answer(provider, request);
    var refusal = new SignInRefusal[] {SignInRefusal.NOT_PROVED};
    var tried =
        tries.<ProviderSignIn.Answer, SignInResult.Done>attempt(
            Tries.Kind.SIGN_IN,
            actor,
            request.getRemoteAddr(),
            java.util.Optional.of(answer),
            brought -> {
              return switch (signIn.back(actor.authority(), going, brought)) {
                case SignInResult.Done done -> java.util.Optional.of(done);
                case SignInResult.Refused(var why) -> {
                  refusal[0] = why;
                  yield java.util.Optional.empty();
                }
              };
            });
    return switch (tried) {
      case Tries.Tried.Right<SignInResult.Done>(var found) ->
          Frame.seeOther(sessions.begin(found.actor(), found.proved(), request, response));
      case Tries.Tried.Wrong<SignInResult.Done> wrong -> {
        response.setStatus(Answers.UNPROCESSABLE);
        yield refused(RefusedPage.of(refusal[0]), model);
      }
      case Tries.Tried.TooMany<SignInResult.Done> many -> {
        response.setStatus(Answers.TOO_MANY_REQUESTS);
        yield refused(RefusedPage.TOO_MANY, model);
      }
    };
  }

  private static ProviderSignIn.Answer answer(UUID provider, HttpServletRequest request) {
    return new ProviderSignIn.Answer(
        provider,
        request.getParameter("code"),
        request.getParameter("state"),
        request.getParameter("iss"),
        request.getParameter("error"));
  }

  private static String refused(RefusedPage page, Model model) {
    model.addAttribute("page", page);
    return "foundation/signin/refused";
  }
}

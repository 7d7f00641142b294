package rowan.foundation.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.signin.EmailAddress;
import rowan.foundation.signin.ceremony.Site;
import rowan.foundation.signin.provider.Demands;
import rowan.foundation.signin.provider.IdentityProviders;
import rowan.foundation.signin.provider.ProviderId;
import rowan.foundation.signin.provider.SetUpProvider;
import rowan.foundation.signin.provider.SetUpResult;
import rowan.foundation.web.Choice;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** Where an administrator sets up by whom people are signed in. */
@Controller
class IdentityProviderPages {

  private static final String SET_UP = "foundation/signin/set-up-provider";
  private static final Frame.Notice SET_UP_DONE =
      Frame.Notice.done(
          "It is set up. Give it the address below to send people back to, then try it.");
  private static final int MOST_DOMAINS = 20;
  private static final int MOST_CLAIMS = 10;

  /** As it stands in a token and in an address: no spaces, no quotation marks. */
  private static final Pattern CLAIM = Pattern.compile("[A-Za-z0-9._:/+-]{1,100}");

  private final IdentityProviders providers;
  private final Accounts accounts;

  IdentityProviderPages(IdentityProviders providers, Accounts accounts) {
    this.providers = providers;
    this.accounts = accounts;
  }

  @GetMapping("/identity-providers")
  @Needs(Action.ADMINISTER_ACCESS)
  String all(Actor actor, HttpServletRequest request, Model model) {
    model.addAttribute("providers", providers.all(actor));
    model.addAttribute("back", Site.of(request).origin() + "/sign-in/back/");
    return "foundation/signin/identity-providers";
  }

  @GetMapping("/identity-providers/new")
  @Needs(Action.ADMINISTER_ACCESS)
  String ask(Actor actor, Model model) {
    return show(actor, Form.blank(), model);
  }

  private String show(Actor actor, Form form, Model model) {
    model.addAttribute("organisations", organisations(actor));
    model.addAttribute("form", form);
    return SET_UP;
  }

  private List<Choice> organisations(Actor actor) {
    return Stream.of(OrganisationKind.values())
        .flatMap(kind -> accounts.organisations(actor.authority(), kind).stream())
        .map(one -> new Choice(one.id().toString(), one.name()))
        .toList();
  }

  @PostMapping("/identity-providers")
  @Needs(Action.ADMINISTER_ACCESS)
  Object setUp(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var name = reader.text("name", "Enter the name that its people know it by", 80);
    var organisation = reader.id("organisation", "Choose whose people it signs in");
    var domains = domains(reader);
    var issuer = reader.text("issuer", "Enter the issuer’s address", 500);
    var client = reader.text("client", "Enter the client’s id", 200);
    var secret = reader.text("secret", "Enter the client’s secret", 500);
    boolean vouches = reader.ticked("vouches");
    var demands = demands(reader);
    if (reader.hasErrors()) {
      response.setStatus(Answers.UNPROCESSABLE);
      return show(actor, withoutSecret(reader.form()), model);
    }
    var asked =
        new SetUpProvider(
            actor,
            new OrganisationId(organisation.value()),
            name,
            issuer,
            client,
            secret,
            domains,
            vouches,
            demands);
    return switch (providers.setUp(asked)) {
      case SetUpResult.Refused(var field, var sentence) -> {
        response.setStatus(Answers.UNPROCESSABLE);
        yield show(actor, withoutSecret(reader.form()).refused(field, sentence), model);
      }
      case SetUpResult.Done done -> Answers.seeOther("/identity-providers", next, SET_UP_DONE);
    };
  }

  /** What is typed there is not sent back to a page. */
  private static Form withoutSecret(Form form) {
    return form.with("secret", "");
  }

  private static List<String> domains(FormReader reader) {
    var written = reader.text("domains", "Enter the domains of its e-mail addresses", 1_000);
    var domains =
        Arrays.stream(written.toLowerCase(Locale.ROOT).split("[\\s,;]+"))
            .map(one -> one.startsWith("@") ? one.substring(1) : one)
            .filter(one -> !one.isEmpty())
            .distinct()
            .toList();
    if (!written.isEmpty()
        && (domains.size() > MOST_DOMAINS || !domains.stream().allMatch(EmailAddress::isDomain))) {
      reader.refuse(
          "domains",
          "Enter the domains of its e-mail addresses, such as example.gov.uk, with a space between.");
    }
    return domains;
  }

  private static Demands demands(FormReader reader) {
    return new Demands(
        claims(reader, "acr"),
        claims(reader, "amr"),
        reader
            .optionalNumber("within", "Enter a number of minutes, from 1 to 1440", 1, 1_440)
            .map(Duration::ofMinutes));
  }

  private static List<String> claims(FormReader reader, String field) {
    var written = reader.optionalText(field, "Enter the provider’s own words for it", 1_000);
    var claims = Arrays.stream(written.split("\\s+")).filter(one -> !one.isEmpty()).toList();
    if (claims.size() > MOST_CLAIMS || !claims.stream().allMatch(CLAIM.asMatchPredicate())) {
      reader.refuse(field, "Enter the provider’s own words for it, with a space between several.");
    }
    return claims;
  }

  @PostMapping("/identity-providers/{id}/end")
  @Needs(Action.ADMINISTER_ACCESS)
  RedirectView end(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    if (!providers.end(actor, new ProviderId(id))) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Answers.seeOther(
        "/identity-providers", next, Frame.Notice.done("It signs nobody in any more."));
  }
}

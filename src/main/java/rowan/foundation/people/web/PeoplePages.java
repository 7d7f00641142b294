package rowan.foundation.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.register.Listing;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.people.FittingOffices;
import rowan.foundation.people.Join;
import rowan.foundation.people.Joining;
import rowan.foundation.people.Organising;
import rowan.foundation.people.People;
import rowan.foundation.people.PeopleResult;
import rowan.foundation.web.Choice;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** The list of people, and opening an account. */
@Controller
class PeoplePages {

  private static final String NEW = "foundation/people/join";
  private static final int NAME = 100;
  private static final int EMAIL = 200;

  private final People people;
  private final Joining joining;
  private final Organising organising;

  PeoplePages(People people, Joining joining, Organising organising) {
    this.people = people;
    this.joining = joining;
    this.organising = organising;
  }

  @GetMapping("/people")
  @Needs(Action.KEEP_STANDING)
  String list(Actor actor, HttpServletRequest request, Model model) {
    var asked = FormReader.of(request);
    var show = asked.optionalChoice("show", "", Listing.Show.class).orElse(Listing.Show.HERE);
    var beginning = asked.optionalText("q", "", NAME);
    var organisation = asked.optionalId("organisation", "").map(OrganisationId::new);
    var after = asked.optionalId("after", "").map(AccountId::new);
    model.addAttribute("list", people.list(actor, show, beginning, organisation, after));
    model.addAttribute("show", show);
    model.addAttribute("form", Form.of(asked.form().allTyped()));
    model.addAttribute("first", after.isEmpty());
    model.addAttribute("administers", people.administers(actor));
    model.addAttribute(
        "organisations", people.administers(actor) ? organisations(actor) : List.<Choice>of());
    model.addAttribute(
        "more",
        "&q="
            + URLEncoder.encode(beginning, StandardCharsets.UTF_8)
            + organisation.map(id -> "&organisation=" + id.value()).orElse(""));
    return "foundation/people/list";
  }

  private List<Choice> organisations(Actor actor) {
    return organising.all(actor).stream()
        .filter(known -> known.endedAt().isEmpty())
        .map(known ->
            new Choice(known.organisation().id().value().toString(), known.organisation().name()))
        .toList();
  }

  /** Every office that somebody can be given, by its title. */
  static List<Choice> offices(Optional<OrganisationKind> kind) {
    return Stream.of(Office.values())
        .filter(office ->
            kind.map(one -> FittingOffices.offices(one).contains(office))
                .orElseGet(() ->
                    Stream.of(OrganisationKind.values())
                        .anyMatch(any -> FittingOffices.offices(any).contains(office))))
        .map(office -> Choice.of(office, office.title()))
        .toList();
  }

  @GetMapping("/people/new")
  @Needs(Action.ADMINISTER_ACCESS)
  String ask(Actor actor, Model model) {
    model.addAttribute("form", Form.blank());
    return shown(actor, model);
  }

  private String shown(Actor actor, Model model) {
    model.addAttribute("organisations", organisations(actor));
    model.addAttribute("offices", offices(Optional.empty()));
    return NEW;
  }

  @PostMapping("/people/new")
  @Needs(Action.ADMINISTER_ACCESS)
  Object join(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var name = reader.text("name", "Enter their name as colleagues are to see it", NAME);
    var email = reader.text("email", "Enter their work e-mail address", EMAIL);
    if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      reader.refuse("email", "Enter an e-mail address, like name@example.org");
    }
    var organisation = reader.id("organisation", "Choose their organisation");
    var office = reader.choice("office", "Choose their office", Office.class);
    var title = reader.optionalText("title", "Enter the title", NAME);
    var starts = reader.date("starts", "Enter their first day");
    var ends = reader.optionalDate("ends", "Enter their last day, if there is one");
    if (reader.hasErrors()) {
      Answers.again(NEW, reader.form(), model, response);
      return shown(actor, model);
    }
    var result =
        joining.join(
            new Join(
                actor,
                new OrganisationId(organisation.value()),
                name,
                email,
                office.value(),
                title.isEmpty() ? office.value().title() : title,
                starts.value(),
                ends));
    return switch (result) {
      case PeopleResult.Done(var id) ->
          Answers.on(
              "/people/" + id,
              next,
              Frame.Notice.done("The account is open. They can sign in from their first day."));
      case PeopleResult.Waits(var id) ->
          Answers.on(
              "/people/" + id,
              next,
              Frame.Notice.attention(
                  "The account is open. The office counts once a second person has confirmed it."));
      case PeopleResult.Refused(var refusal) -> {
        Answers.again(NEW, Answers.refused(reader.form(), refusal), model, response);
        yield shown(actor, model);
      }
    };
  }
}

package rowan.foundation.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.people.Organising;
import rowan.foundation.people.PeopleRefusal;
import rowan.foundation.people.PeopleResult;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** Organisations that are taken on and end, and their teams. */
@Controller
class OrganisationPages {

  private static final String ALL = "foundation/people/organisations";
  private static final String ONE = "foundation/people/organisation";
  private static final int NAME = 120;

  private final Organising organising;

  OrganisationPages(Organising organising) {
    this.organising = organising;
  }

  @GetMapping("/organisations")
  @Needs(Action.ADMINISTER_ACCESS)
  String all(Actor actor, Model model) {
    model.addAttribute("form", Form.blank());
    model.addAttribute("organisations", organising.all(actor));
    return ALL;
  }

  @PostMapping("/organisations")
  @Needs(Action.ADMINISTER_ACCESS)
  Object takeOn(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var name = reader.text("name", "Enter the name of the organisation", NAME);
    var kind = reader.choice("kind", "Choose what it is to the council", OrganisationKind.class);
    var form = reader.form();
    if (!reader.hasErrors()) {
      switch (organising.takeOn(actor, kind.value(), name)) {
        case PeopleResult.Refused(var refusal) -> form = form.refused("name", refusal.sentence());
        case PeopleResult.Done(var id) -> {
          return Answers.on(
              "/organisations/" + id,
              next,
              Frame.Notice.done("The organisation is taken on. Its people can be given accounts."));
        }
        case PeopleResult.Waits waits -> throw new IllegalStateException("takes no second person");
      }
    }
    model.addAttribute("organisations", organising.all(actor));
    return Answers.again(ALL, form, model, response);
  }

  @GetMapping("/organisations/{id}")
  @Needs(Action.ADMINISTER_ACCESS)
  String one(Actor actor, @PathVariable String id, Model model) {
    model.addAttribute("form", Form.blank());
    return shown(actor, id, model);
  }

  private String shown(Actor actor, String id, Model model) {
    model.addAttribute(
        "organisation", Answers.there(organising.find(actor, new OrganisationId(Answers.id(id)))));
    return ONE;
  }

  @PostMapping("/organisations/{id}/end")
  @Needs(Action.ADMINISTER_ACCESS)
  Object end(
      Actor actor,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    Optional<LocalDate> lastDay =
        reader.ticked("at-once")
            ? Optional.empty()
            : reader.date("last-day", "Enter the last day, or tick 'At once'").ifGiven();
    var refusal =
        reader.hasErrors()
            ? Optional.<PeopleRefusal>empty()
            : Answers.refusal(organising.end(actor, new OrganisationId(Answers.id(id)), lastDay));
    if (reader.hasErrors() || refusal.isPresent()) {
      var form = refusal.map(why -> Answers.refused(reader.form(), why)).orElseGet(reader::form);
      Answers.again(ONE, form, model, response);
      return shown(actor, id, model);
    }
    return Answers.on(
        "/organisations/" + id,
        next,
        Frame.Notice.done(
            lastDay.isPresent()
                ? "The last day is written down. From the day after, nobody of it may act here."
                : "The organisation has ended, and everybody of it is signed out."));
  }

  @PostMapping("/organisations/{id}/teams")
  @Needs(Action.ADMINISTER_ACCESS)
  Object addTeam(
      Actor actor,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var name = reader.text("team", "Enter the name of the team", NAME);
    var refusal =
        reader.hasErrors()
            ? Optional.<PeopleRefusal>empty()
            : Answers.refusal(organising.addTeam(actor, new OrganisationId(Answers.id(id)), name));
    if (reader.hasErrors() || refusal.isPresent()) {
      var form =
          refusal
              .map(said -> reader.form().refused("team", said.sentence()))
              .orElseGet(reader::form);
      Answers.again(ONE, form, model, response);
      return shown(actor, id, model);
    }
    return Answers.on(
        "/organisations/" + id,
        next,
        Frame.Notice.done("The team is there. People join it from their own page."));
  }
}

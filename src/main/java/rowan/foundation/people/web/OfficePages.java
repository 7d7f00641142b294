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
import rowan.foundation.access.Office;
import rowan.foundation.access.register.GivenOffice;
import rowan.foundation.access.register.Tenure;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.people.Appointing;
import rowan.foundation.people.Organising;
import rowan.foundation.people.People;
import rowan.foundation.people.PeopleRefusal;
import rowan.foundation.people.PeopleResult;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** Giving somebody an office, letting them act up or cover, and ending it. */
@Controller
class OfficePages {

  private static final String GIVE = "foundation/people/office";
  private static final String END = "foundation/people/end-office";
  private static final String OFFICE = "/people/{account}/office";
  private static final int LINE = 200;

  private final People people;
  private final Appointing appointing;
  private final Organising organising;

  OfficePages(People people, Appointing appointing, Organising organising) {
    this.people = people;
    this.appointing = appointing;
    this.organising = organising;
  }

  @GetMapping(OFFICE)
  @Needs(Action.ADMINISTER_ACCESS)
  String ask(Actor actor, @PathVariable String account, Model model) {
    model.addAttribute("form", Form.blank().with("tenure", Tenure.HOLDS.name()));
    return shown(actor, account, model);
  }

  private String shown(Actor actor, String account, Model model) {
    var person = Answers.there(people.find(actor, Answers.account(account)));
    var kind =
        organising
            .find(actor, person.colleague().organisation())
            .map(found -> found.known().organisation().kind());
    model.addAttribute("person", person);
    model.addAttribute("offices", PeoplePages.offices(kind));
    return GIVE;
  }

  @PostMapping(OFFICE)
  @Needs(Action.ADMINISTER_ACCESS)
  Object give(
      Actor actor,
      @PathVariable String account,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var office = reader.choice("office", "Choose the office", Office.class);
    var title = reader.optionalText("title", "Enter the title", LINE);
    var tenure = reader.choice("tenure", "Choose how they have it", Tenure.class);
    var covers = covered(actor, reader, tenure.ifGiven());
    var starts = reader.date("starts", "Enter the first day");
    var ends = reader.optionalDate("ends", "Enter the last day, if there is one");
    if (reader.hasErrors()) {
      Answers.again(GIVE, reader.form(), model, response);
      return shown(actor, account, model);
    }
    var given =
        new GivenOffice(
            Answers.account(account),
            office.value(),
            title.isEmpty() ? office.value().title() : title,
            tenure.value(),
            covers,
            starts.value(),
            ends);
    return switch (appointing.give(actor, given)) {
      case PeopleResult.Done done ->
          Answers.on("/people/" + account, next, Frame.Notice.done("The office is given."));
      case PeopleResult.Waits waits ->
          Answers.on(
              "/people/" + account,
              next,
              Frame.Notice.attention("It counts once a second person has confirmed it."));
      case PeopleResult.Refused(var refusal) -> {
        Answers.again(GIVE, Answers.refused(reader.form(), refusal), model, response);
        yield shown(actor, account, model);
      }
    };
  }

  private Optional<AccountId> covered(Actor actor, FormReader reader, Optional<Tenure> tenure) {
    if (tenure.filter(one -> one == Tenure.COVERS).isEmpty()) {
      return Optional.empty();
    }
    var email = reader.text("covers", "Enter the e-mail address of who is covered for", LINE);
    var found = email.isEmpty() ? Optional.<AccountId>empty() : people.at(actor, email);
    if (found.isEmpty()) {
      reader.refuse("covers", "Nobody here has this e-mail address. Enter it as it is in the list");
    }
    return found;
  }

  @GetMapping(OFFICE + "/{office}/end")
  @Needs(Action.ADMINISTER_ACCESS)
  String askToEnd(
      Actor actor, @PathVariable String account, @PathVariable String office, Model model) {
    model.addAttribute("form", Form.blank());
    return shownToEnd(actor, account, office, model);
  }

  private String shownToEnd(Actor actor, String account, String office, Model model) {
    var person = Answers.there(people.find(actor, Answers.account(account)));
    var id = Answers.id(office);
    model.addAttribute("person", person);
    model.addAttribute(
        "office",
        Answers.there(person.offices().stream().filter(one -> one.id().equals(id)).findFirst()));
    return END;
  }

  @PostMapping(OFFICE + "/{office}/end")
  @Needs(Action.ADMINISTER_ACCESS)
  Object end(
      Actor actor,
      @PathVariable String account,
      @PathVariable String office,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    boolean atOnce = reader.ticked("at-once");
    Optional<LocalDate> lastDay =
        atOnce
            ? Optional.empty()
            : reader.date("last-day", "Enter the last day, or tick 'At once'").ifGiven();
    var refusal =
        reader.hasErrors()
            ? Optional.<PeopleRefusal>empty()
            : Answers.refusal(
                appointing.end(actor, Answers.account(account), Answers.id(office), lastDay));
    if (reader.hasErrors() || refusal.isPresent()) {
      var form = refusal.map(why -> Answers.refused(reader.form(), why)).orElseGet(reader::form);
      Answers.again(END, form, model, response);
      return shownToEnd(actor, account, office, model);
    }
    return Answers.on(
        "/people/" + account,
        next,
        Frame.Notice.done(
            atOnce ? "The office has ended." : "The last day of the office is written down."));
  }
}

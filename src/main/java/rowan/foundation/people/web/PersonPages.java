package rowan.foundation.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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
import rowan.foundation.people.Joining;
import rowan.foundation.people.Leaving;
import rowan.foundation.people.Organising;
import rowan.foundation.people.People;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** One colleague: their offices, standing, teams and history; when they leave or come back. */
@Controller
class PersonPages {

  private static final String PERSON = "/people/{account}";
  private static final String LEAVE = "foundation/people/leave";

  private final People people;
  private final Leaving leaving;
  private final Joining joining;
  private final Organising organising;
  private final Clock clock;

  PersonPages(People people, Leaving leaving, Joining joining, Organising organising, Clock clock) {
    this.people = people;
    this.leaving = leaving;
    this.joining = joining;
    this.organising = organising;
    this.clock = clock;
  }

  @GetMapping(PERSON)
  @Needs(Action.KEEP_STANDING)
  String person(Actor actor, @PathVariable String account, Model model) {
    var person = Answers.there(people.find(actor, Answers.account(account)));
    model.addAttribute("person", person);
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("administers", people.administers(actor));
    model.addAttribute("self", person.colleague().account().equals(actor.account()));
    model.addAttribute(
        "teams",
        people.administers(actor)
            ? organising
                .find(actor, person.colleague().organisation())
                .map(found -> found.teams())
                .orElseThrow()
            : java.util.List.of());
    return "foundation/people/person";
  }

  @GetMapping(PERSON + "/leave")
  @Needs(Action.ADMINISTER_ACCESS)
  String ask(Actor actor, @PathVariable String account, Model model) {
    model.addAttribute("form", Form.blank());
    return shown(actor, account, model);
  }

  private String shown(Actor actor, String account, Model model) {
    model.addAttribute("person", Answers.there(people.find(actor, Answers.account(account))));
    return LEAVE;
  }

  @PostMapping(PERSON + "/leave")
  @Needs(Action.ADMINISTER_ACCESS)
  Object leave(
      Actor actor,
      @PathVariable String account,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    boolean atOnce = reader.ticked("at-once");
    Optional<LocalDate> lastDay =
        atOnce
            ? Optional.empty()
            : reader.date("last-day", "Enter their last day, or tick 'At once'").ifGiven();
    if (reader.hasErrors()) {
      Answers.again(LEAVE, reader.form(), model, response);
      return shown(actor, account, model);
    }
    var result = leaving.leave(actor, Answers.account(account), lastDay);
    var refusal = Answers.refusal(result);
    if (refusal.isPresent()) {
      Answers.again(LEAVE, Answers.refused(reader.form(), refusal.get()), model, response);
      return shown(actor, account, model);
    }
    return Answers.on(
        "/people/" + account,
        next,
        Frame.Notice.done(
            atOnce
                ? "The account has ended, and whoever was signed in to it is signed out."
                : "Their last day is written down. The account ends by itself after it."));
  }

  @PostMapping(PERSON + "/back")
  @Needs(Action.ADMINISTER_ACCESS)
  Object back(Actor actor, @PathVariable String account, RedirectAttributes next) {
    var id = Answers.account(account);
    Answers.there(people.find(actor, id));
    return Answers.on(
        "/people/" + account,
        next,
        Answers.notice(
            joining.comeBack(actor, id),
            "The account is open again. Give it an office, so that they can sign in."));
  }
}

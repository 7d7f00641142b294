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
import rowan.foundation.access.register.Vetting;
import rowan.foundation.people.KeepingStanding;
import rowan.foundation.people.People;
import rowan.foundation.people.PeopleResult;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** Writing down vetting and training: two forms on one page. */
@Controller
class StandingPages {

  private static final String STANDING = "/people/{account}/standing";
  private static final String VIEW = "foundation/people/standing";

  private final People people;
  private final KeepingStanding standing;

  StandingPages(People people, KeepingStanding standing) {
    this.people = people;
    this.standing = standing;
  }

  @GetMapping(STANDING)
  @Needs(Action.KEEP_STANDING)
  String ask(Actor actor, @PathVariable String account, Model model) {
    var found = Answers.there(people.find(actor, Answers.account(account)));
    var now = found.colleague().standing();
    var form =
        now.vetting().map(kind -> Form.blank().with("vetting", kind.name())).orElseGet(Form::blank);
    form = now.vettedUntil().map(filled(form, "vetted-until")).orElse(form);
    model.addAttribute("form", now.trainedUntil().map(filled(form, "trained-until")).orElse(form));
    model.addAttribute("person", found);
    return VIEW;
  }

  private static java.util.function.Function<LocalDate, Form> filled(Form form, String field) {
    return day -> form.with(field, day);
  }

  @PostMapping(STANDING + "/vetting")
  @Needs(Action.KEEP_STANDING)
  Object vetted(
      Actor actor,
      @PathVariable String account,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var kind = reader.choice("vetting", "Choose what kind of vetting", Vetting.class);
    var until = reader.date("vetted-until", "Enter the last day on which the vetting counts");
    Optional<PeopleResult> result =
        reader.hasErrors()
            ? Optional.empty()
            : Optional.of(
                Answers.there(
                    standing.vetted(actor, Answers.account(account), kind.value(), until.value())));
    return answer(actor, account, reader, result, response, next, model);
  }

  @PostMapping(STANDING + "/training")
  @Needs(Action.KEEP_STANDING)
  Object trained(
      Actor actor,
      @PathVariable String account,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var until = reader.date("trained-until", "Enter the last day on which the training counts");
    Optional<PeopleResult> result =
        reader.hasErrors()
            ? Optional.empty()
            : Optional.of(
                Answers.there(standing.trained(actor, Answers.account(account), until.value())));
    return answer(actor, account, reader, result, response, next, model);
  }

  private Object answer(
      Actor actor,
      String account,
      FormReader reader,
      Optional<PeopleResult> result,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var refusal = result.flatMap(Answers::refusal);
    if (result.isPresent() && refusal.isEmpty()) {
      return Answers.on("/people/" + account, next, Frame.Notice.done("It is written down."));
    }
    model.addAttribute("person", Answers.there(people.find(actor, Answers.account(account))));
    return Answers.again(
        VIEW,
        refusal.map(why -> Answers.refused(reader.form(), why)).orElseGet(reader::form),
        model,
        response);
  }
}

package rowan.foundation.people.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.people.Organising;
import rowan.foundation.people.People;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** Joining and leaving a team, from somebody's own page. */
@Controller
class TeamPages {

  private final People people;
  private final Organising organising;

  TeamPages(People people, Organising organising) {
    this.people = people;
    this.organising = organising;
  }

  @PostMapping("/people/{account}/teams")
  @Needs(Action.ADMINISTER_ACCESS)
  Object join(
      Actor actor,
      @PathVariable String account,
      HttpServletRequest request,
      RedirectAttributes next) {
    var person = Answers.there(people.find(actor, Answers.account(account)));
    var team = FormReader.of(request).optionalId("team", "Choose a team");
    var notice =
        team.map(id ->
                Answers.notice(
                    organising.join(
                        actor, person.colleague().account(), person.colleague().organisation(), id),
                    "They are in the team from today."))
            .orElseGet(() -> Frame.Notice.attention("Choose a team first."));
    return Answers.on("/people/" + account, next, notice);
  }

  @PostMapping("/people/{account}/teams/{team}/leave")
  @Needs(Action.ADMINISTER_ACCESS)
  Object leave(
      Actor actor,
      @PathVariable String account,
      @PathVariable String team,
      RedirectAttributes next) {
    Answers.there(people.find(actor, Answers.account(account)));
    return Answers.on(
        "/people/" + account,
        next,
        Answers.notice(
            organising.leave(actor, Answers.account(account), Answers.id(team)),
            "They have left the team."));
  }
}

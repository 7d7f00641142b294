package rowan.support.refuge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.refuge.limits.LimitId;
import rowan.support.refuge.limits.LimitReason;
import rowan.support.refuge.limits.RefugeLimits;
import rowan.support.refuge.limits.SayLimit;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.places.PlaceResult;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceId;

/** What a manager's own refuge cannot meet today. */
@Controller
class LimitPages {

  private final RefugePlaces places;
  private final RefugeLimits limits;
  private final Clock clock;

  LimitPages(RefugePlaces places, RefugeLimits limits, Clock clock) {
    this.places = places;
    this.limits = limits;
    this.clock = clock;
  }

  @GetMapping("/refuge/places/{id}/limits/new")
  @Needs(Action.MANAGE_REFUGE)
  String ask(Actor actor, @PathVariable UUID id, Model model) {
    return ask(actor, new RefugeId(id), model, Form.blank());
  }

  private String ask(Actor actor, RefugeId id, Model model, Form form) {
    model.addAttribute("form", form);
    model.addAttribute("refuge", RefugePages.own(places, actor, id));
    return "support/refuge/limit";
  }

  @PostMapping("/refuge/places/{id}/limits/new")
  @Needs(Action.MANAGE_REFUGE)
  String said(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    RefugePages.own(places, actor, new RefugeId(id));
    var space = form.optionalId("space", "Choose one of its spaces, or all of it");
    var need = form.choice("need", "Choose what it cannot meet", SupportNeed.class);
    var why = form.choice("why", "Choose why", LimitReason.class);
    var until = Until.read(form, clock, "Enter the day from which it can again");
    if (!form.hasErrors()) {
      var command =
          new SayLimit(
              actor, new RefugeId(id), space.map(SpaceId::new), need.value(), why.value(), until);
      switch (limits.say(command)) {
        case PlaceResult.Done<LimitId> done -> {
          return Frame.Notice.done("Everyone who looks for a space reads it from now on.")
              .onTo("/refuge/places/" + id, next);
        }
        case PlaceResult.Refused<LimitId>(var refusal) -> form.refuse(refusal.sentence());
      }
    }
    return form.form().again(response, typed -> ask(actor, new RefugeId(id), model, typed));
  }

  @PostMapping("/refuge/places/{id}/limits/{limit}/over")
  @Needs(Action.MANAGE_REFUGE)
  String over(
      Actor actor, @PathVariable UUID id, @PathVariable UUID limit, RedirectAttributes next) {
    RefugePages.own(places, actor, new RefugeId(id));
    var said =
        switch (limits.lift(actor, new RefugeId(id), new LimitId(limit))) {
          case PlaceResult.Done<LimitId> done ->
              Frame.Notice.done("It can be met again from now on.");
          case PlaceResult.Refused<LimitId>(var why) -> Frame.Notice.attention(why.sentence());
        };
    return said.onTo("/refuge/places/" + id, next);
  }
}

package rowan.commissioning.engagement.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import rowan.commissioning.engagement.CirculationId;
import rowan.commissioning.engagement.Engagements;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;

/** What was sent to a member, and reading it, which leaves a receipt. */
@Controller
class CirculationPages {

  private final Engagements engagements;

  CirculationPages(Engagements engagements) {
    this.engagements = engagements;
  }

  @GetMapping("/circulations")
  @Needs(Action.OPEN_CIRCULATION)
  String sent(Actor actor, Model model) {
    model.addAttribute("circulations", engagements.sentTo(actor));
    return "commissioning/engagement/circulations";
  }

  @GetMapping("/circulations/{id}")
  @Needs(Action.READ_ENGAGEMENT)
  String read(Actor actor, @PathVariable UUID id, Model model) {
    model.addAttribute(
        "reading",
        engagements
            .read(actor, new CirculationId(id))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "commissioning/engagement/circulation";
  }
}

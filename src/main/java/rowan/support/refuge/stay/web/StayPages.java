package rowan.support.refuge.stay.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.stay.WholeStay;

/** Who lives with us, and one stay as it stands. */
@Controller
class StayPages {

  private final WholeStay stays;

  StayPages(WholeStay stays) {
    this.stays = stays;
  }

  @GetMapping("/refuge/stays")
  @Needs(Action.HOLD_SPACE)
  String ours(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
    model.addAttribute("ours", stays.ours(actor, page));
    return "support/refuge/stay/stays";
  }

  @GetMapping("/refuge/stays/{id}")
  @Needs(Action.HOLD_SPACE)
  String stay(Actor actor, @PathVariable UUID id, Model model) {
    model.addAttribute("stay", stays.of(actor, new OccupancyId(id)).orElseThrow(Written::notThere));
    return "support/refuge/stay/stay";
  }
}

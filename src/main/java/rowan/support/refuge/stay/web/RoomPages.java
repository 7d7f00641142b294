package rowan.support.refuge.stay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.stay.RoomMoves;
import rowan.support.refuge.stay.RoomMoves.MoveRoom;

/** Moving a household to another room of the house. */
@Controller
class RoomPages {

  private static final int MOST_WORDS = 2_000;

  private final RoomMoves moves;

  RoomPages(RoomMoves moves) {
    this.moves = moves;
  }

  @GetMapping("/refuge/stays/{id}/room")
  @Needs(Action.HOLD_SPACE)
  String rooms(Actor actor, @PathVariable UUID id, Model model) {
    return shown(actor, id, model, Form.blank());
  }

  private String shown(Actor actor, UUID id, Model model, Form form) {
    model.addAttribute("id", id.toString());
    model.addAttribute("form", form);
    model.addAttribute(
        "rooms", moves.rooms(actor, new OccupancyId(id)).orElseThrow(Written::notThere));
    return "support/refuge/stay/room";
  }

  @PostMapping("/refuge/stays/{id}/room")
  @Needs(Action.HOLD_SPACE)
  String moved(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written =
        new Written("/refuge/stays/" + id, next, response, typed -> shown(actor, id, model, typed));
    var space = form.id("space", "Choose the room they move to");
    var note = form.optionalProse("note", "Say what was agreed", MOST_WORDS);
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(
        form,
        moves.move(
            actor,
            new OccupancyId(id),
            new MoveRoom(
                new SpaceId(space.value()), Optional.of(note).filter(words -> !words.isEmpty()))),
        "Moved. The stay goes on, and its length with it.");
  }
}

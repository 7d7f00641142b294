package rowan.support.refuge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.addresses.AddressPage;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.refuge.Destination;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.Stays;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.offers.Offers;
import rowan.support.refuge.places.Addresses;
import rowan.support.refuge.places.OccupancyId;

/** A hold or a stay: keeping it for longer, moving in, letting go, moving out, and where it is. */
@Controller
class PlacementPages {

  private static final int MOST_WORDS = 2_000;

  private final Stays stays;
  private final Addresses addresses;
  private final Offers offers;
  private final Hours hours;

  PlacementPages(Stays stays, Addresses addresses, Offers offers, Hours hours) {
    this.stays = stays;
    this.offers = offers;
    this.addresses = addresses;
    this.hours = hours;
  }

  @GetMapping("/refuge/placements/{id}")
  @Needs(Action.HOLD_SPACE)
  String placement(Actor actor, @PathVariable UUID id, Model model) {
    return shown(actor, id, model, Form.blank());
  }

  private void found(Actor actor, UUID id, Model model, Form form) {
    var placement =
        stays.placement(actor, new OccupancyId(id)).orElseThrow(PlacementPages::notThere);
    model.addAttribute("form", form);
    model.addAttribute("page", new PlacementPage(placement, hours));
    model.addAttribute("offer", offers.of(actor, placement).orElse(null));
  }

  private String shown(Actor actor, UUID id, Model model, Form form) {
    found(actor, id, model, form);
    model.addAttribute("destinations", Destination.offered());
    return "support/refuge/placement";
  }

  @PostMapping("/refuge/placements/{id}/address")
  @Needs(Action.HOLD_SPACE)
  String address(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return new AddressPage("Refuge", "/refuge/placements/" + id)
        .answer(
            request,
            response,
            model,
            why -> addresses.ofPlacement(actor, new OccupancyId(id), why),
            form -> shown(actor, id, model, form));
  }

  @PostMapping("/refuge/placements/{id}/move-in")
  @Needs(Action.HOLD_SPACE)
  String moveIn(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    return moved(
        actor,
        id,
        stays.moveIn(actor, new OccupancyId(id)),
        "Moved in.",
        model,
        FormReader.of(request),
        response,
        next);
  }

  @PostMapping("/refuge/placements/{id}/renew")
  @Needs(Action.HOLD_SPACE)
  String renew(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    return moved(
        actor,
        id,
        stays.renew(actor, new OccupancyId(id)),
        "Kept for 30 minutes more.",
        model,
        FormReader.of(request),
        response,
        next);
  }

  @PostMapping("/refuge/placements/{id}/let-go")
  @Needs(Action.HOLD_SPACE)
  String letGo(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    return moved(
        actor,
        id,
        stays.letGo(actor, new OccupancyId(id)),
        "Let go. The space is free for somebody else.",
        model,
        FormReader.of(request),
        response,
        next);
  }

  @GetMapping("/refuge/placements/{id}/nothing")
  @Needs(Action.HOLD_SPACE)
  String nothing(Actor actor, @PathVariable UUID id, Model model) {
    return nothing(actor, id, model, Form.blank());
  }

  private String nothing(Actor actor, UUID id, Model model, Form form) {
    found(actor, id, model, form);
    return "support/refuge/nothing";
  }

  @PostMapping("/refuge/placements/{id}/nothing")
  @Needs(Action.HOLD_SPACE)
  String cameToNothing(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var reason = form.choice("reason", "Choose what it came to nothing over", UnmetReason.class);
    SearchPages.offered(form, reason.ifGiven(), "Choose what it came to nothing over");
    var step = form.prose("next", "Say what happens next", MOST_WORDS);
    if (form.hasErrors()) {
      return form.form().again(response, typed -> nothing(actor, id, model, typed));
    }
    var command = new Stays.CameToNothing(actor, new OccupancyId(id), reason.value(), step);
    return switch (stays.cameToNothing(command)) {
      case MoveResult.Done done ->
          Frame.Notice.done("Recorded, and the space is free. The next step is on the timeline.")
              .onTo("/refuge/placements/" + id, next);
      case MoveResult.Refused(var why) ->
          form.form()
              .refused(why.sentence())
              .again(response, typed -> nothing(actor, id, model, typed));
    };
  }

  @PostMapping("/refuge/placements/{id}/move-out")
  @Needs(Action.HOLD_SPACE)
  String moveOut(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var to = form.choice("to", "Choose where they moved on to", Destination.class);
    if (to.ifGiven().filter(one -> !Destination.offered().contains(one)).isPresent()) {
      form.refuse("to", "Choose where they moved on to");
    }
    if (form.hasErrors()) {
      return form.form().again(response, typed -> shown(actor, id, model, typed));
    }
    return moved(
        actor,
        id,
        stays.moveOut(actor, new OccupancyId(id), to.value()),
        "Moved out.",
        model,
        form,
        response,
        next);
  }

  private String moved(
      Actor actor,
      UUID id,
      MoveResult result,
      String done,
      Model model,
      FormReader form,
      HttpServletResponse response,
      RedirectAttributes next) {
    return switch (result) {
      case MoveResult.Done(var now) ->
          Frame.Notice.done(done).onTo("/refuge/placements/" + now, next);
      case MoveResult.Refused(var why) ->
          form.form()
              .refused(why.sentence())
              .again(response, typed -> shown(actor, id, model, typed));
    };
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}

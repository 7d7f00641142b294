package rowan.foundation.retention.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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
import rowan.foundation.retention.holding.HoldAskedBy;
import rowan.foundation.retention.holding.Holds;
import rowan.foundation.retention.holding.PlaceHold;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** Legal holds: placing one, looking why, releasing it. */
@Controller
class HoldPages {

  private static final String ASK = "foundation/retention/place-hold";
  private static final int MOST = 1_000;

  private final Holds holds;

  HoldPages(Holds holds) {
    this.holds = holds;
  }

  @GetMapping("/retention/holds/new")
  @Needs(Action.KEEP_RETENTION)
  String ask(Model model) {
    model.addAttribute("form", Form.blank());
    return ASK;
  }

  @PostMapping("/retention/holds")
  @Needs(Action.KEEP_RETENTION)
  Object place(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var number = reader.text("number", "Enter the number of the record", 20);
    var askedBy = reader.choice("askedBy", "Choose who asks for it", HoldAskedBy.class);
    var reference =
        reader.text("reference", "Enter their reference", 40).toUpperCase(Locale.UK).strip();
    if (!reference.isEmpty() && !reference.matches("[A-Z0-9][A-Z0-9/.-]{1,39}")) {
      reader.refuse(
          "reference",
          "Enter the reference in letters, digits, hyphens and strokes, without a name.");
    }
    var reason = reader.prose("reason", "Say what is needed, and for what", MOST);
    if (reader.hasErrors()) {
      return Going.again(ASK, reader.form(), response, model);
    }
    return Going.after(
        holds.place(new PlaceHold(actor, number, reference, askedBy.value(), reason)),
        id ->
            Going.to(
                "/retention", next, Frame.Notice.done("It is held. Nothing of it can be erased.")),
        why -> Going.again(ASK, reader.form().refused("number", why), response, model));
  }

  @GetMapping("/retention/holds/{id}")
  @Needs(Action.KEEP_RETENTION)
  String one(Actor actor, @PathVariable UUID id, Model model) {
    model.addAttribute("form", Form.blank());
    return shown(actor, id, model);
  }

  private String shown(Actor actor, UUID id, Model model) {
    model.addAttribute(
        "opened",
        holds.one(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "foundation/retention/hold";
  }

  @PostMapping("/retention/holds/{id}/release")
  @Needs(Action.KEEP_RETENTION)
  Object release(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var reason = reader.prose("reason", "Say why it is needed no longer", MOST);
    if (reader.hasErrors()) {
      return Going.again(shown(actor, id, model), reader.form(), response, model);
    }
    if (!holds.release(actor, id, reason)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Going.to(
        "/retention", next, Frame.Notice.done("The hold is released. The periods hold again."));
  }
}

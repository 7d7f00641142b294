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
import rowan.foundation.retention.HoldAskedBy;
import rowan.foundation.retention.Holds;
import rowan.foundation.retention.PlaceHold;
import rowan.foundation.retention.RetentionResult;
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
    return page(Form.blank(), model);
  }

  private static String page(Form form, Model model) {
    model.addAttribute("form", form);
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
    var number = reader.text("number", "Enter the number of the case or request", 20);
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
      response.setStatus(RetentionPages.UNPROCESSABLE);
      return page(reader.form(), model);
    }
    return switch (holds.place(new PlaceHold(actor, number, reference, askedBy.value(), reason))) {
      case RetentionResult.Done done ->
          Going.to(
              "/retention", next, Frame.Notice.done("It is held. Nothing of it can be erased."));
      case RetentionResult.Refused(var why) -> {
        response.setStatus(RetentionPages.UNPROCESSABLE);
        yield page(reader.form().refused("number", why.sentence()), model);
      }
    };
  }

  @GetMapping("/retention/holds/{id}")
  @Needs(Action.KEEP_RETENTION)
  String one(Actor actor, @PathVariable UUID id, Model model) {
    return shown(actor, id, Form.blank(), model);
  }

  private String shown(Actor actor, UUID id, Form form, Model model) {
    model.addAttribute("form", form);
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
      response.setStatus(RetentionPages.UNPROCESSABLE);
      return shown(actor, id, reader.form(), model);
    }
    if (!holds.release(actor, id, reason)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Going.to(
        "/retention", next, Frame.Notice.done("The hold is released. The periods hold again."));
  }
}

package rowan.support.casework.web;

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
import rowan.foundation.web.Days;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.casework.glass.BreakGlass;
import rowan.support.casework.glass.BreakGlassResult;
import rowan.support.casework.glass.BrokenGlass;
import rowan.support.casework.glass.Finding;
import rowan.support.casework.glass.GlassReviews;

/** Opening a case in an emergency, and the review of it. */
@Controller
class EmergencyPages {

  private static final String OPEN = "support/casework/emergency";
  private static final String REVIEWS = "support/casework/emergency-reviews";
  private static final int LEAST_REASON = 20;
  private static final int MOST = 1_000;

  private final BrokenGlass glass;
  private final GlassReviews reviews;

  EmergencyPages(BrokenGlass glass, GlassReviews reviews) {
    this.glass = glass;
    this.reviews = reviews;
  }

  @GetMapping("/emergencies")
  @Needs(Action.BREAK_GLASS)
  String ask(Model model) {
    model.addAttribute("form", Form.blank());
    return OPEN;
  }

  @PostMapping("/emergencies")
  @Needs(Action.BREAK_GLASS)
  Object open(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var number = reader.text("number", "Enter the case number, such as C-2047", 12);
    var digits = number.replaceFirst("(?i)^c[ -]?", "");
    if (!number.isEmpty() && !digits.matches("[0-9]{1,8}")) {
      reader.refuse("number", "Enter the case number, such as C-2047.");
    }
    var reason = reader.prose("reason", "Say why it can't wait", MOST);
    if (!reason.isEmpty() && reason.length() < LEAST_REASON) {
      reader.refuse(
          "reason", "Say in a sentence why it can't wait: the reviewer reads what you write here.");
    }
    if (reader.hasErrors()) {
      return Answers.again(OPEN, reader.form(), model, response);
    }
    return switch (glass.open(new BreakGlass(actor, Long.parseLong(digits), reason))) {
      case BreakGlassResult.NoSuchCase none ->
          Answers.again(
              OPEN,
              reader.form().refused("number", "There is no case of that number. Check it."),
              model,
              response);
      case BreakGlassResult.OpenAnyway(var id) -> Frame.seeOther("/cases/" + id);
      case BreakGlassResult.Open(var id, var until) ->
          Answers.backToCase(
              id,
              next,
              Frame.Notice.attention(
                  "This case is open to you until %tR. The information governance officer has been told."
                      .formatted(until.atZone(Days.LONDON))));
    };
  }

  @GetMapping("/emergencies/reviews")
  @Needs(Action.REVIEW_BREAK_GLASS)
  String reviews(Actor actor, Model model) {
    return show(actor, Form.blank(), model);
  }

  private String show(Actor actor, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("reviews", reviews.all(actor));
    return REVIEWS;
  }

  @PostMapping("/emergencies/reviews/{id}")
  @Needs(Action.REVIEW_BREAK_GLASS)
  Object review(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var finding = reader.choice("finding-" + id, "Choose what you found", Finding.class);
    var words = reader.prose("words-" + id, "Say what you looked at and what follows", MOST);
    if (reader.hasErrors()) {
      response.setStatus(Answers.UNPROCESSABLE);
      return show(actor, reader.form(), model);
    }
    if (!reviews.review(actor, id, finding.value(), words)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    next.addFlashAttribute(Frame.Notice.NAME, Frame.Notice.done("The review is written down."));
    return Frame.seeOther("/emergencies/reviews");
  }
}

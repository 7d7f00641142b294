package rowan.support.refuge.stay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
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
import rowan.support.refuge.stay.daily.Visitors;
import rowan.support.refuge.stay.daily.WasHere;

/** Who visits a household. */
@Controller
class VisitorPages {

  private static final int MOST_NAME = 120;

  private final Visitors visitors;
  private final Clock clock;

  VisitorPages(Visitors visitors, Clock clock) {
    this.visitors = visitors;
    this.clock = clock;
  }

  @GetMapping("/refuge/stays/{id}/visitors")
  @Needs(Action.HOLD_SPACE)
  String visitors(Actor actor, @PathVariable UUID id, Model model) {
    var today = LocalDate.now(clock);
    return shown(actor, id, model, Form.blank().with("day", today).with("was-day", today));
  }

  private String shown(Actor actor, UUID id, Model model, Form form) {
    model.addAttribute("id", id.toString());
    model.addAttribute("form", form);
    model.addAttribute(
        "visits", visitors.of(actor, new OccupancyId(id)).orElseThrow(Written::notThere));
    return "support/refuge/stay/visitors";
  }

  @PostMapping("/refuge/stays/{id}/visitors")
  @Needs(Action.HOLD_SPACE)
  String expected(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written = written(actor, id, model, response, next);
    var name = form.text("name", "Enter the first and the last name", MOST_NAME);
    var day = form.date("day", "Enter the day they are expected");
    var time = form.time("time", "Enter the hour they are expected");
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(
        form,
        visitors.expect(actor, new OccupancyId(id), name, at(day.value(), time.value())),
        "Written down. Ask for their name again at the door.");
  }

  @PostMapping("/refuge/stays/{id}/visitors/{visitor}/came")
  @Needs(Action.HOLD_SPACE)
  String came(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID visitor,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    return written(actor, id, model, response, next)
        .answer(
            FormReader.of(request),
            visitors.came(actor, new OccupancyId(id), visitor),
            "They are in the house.");
  }

  @PostMapping("/refuge/stays/{id}/visitors/{visitor}/left")
  @Needs(Action.HOLD_SPACE)
  String left(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID visitor,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written = written(actor, id, model, response, next);
    var hour = hour(form, "left-" + visitor);
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(
        form,
        visitors.left(actor, new OccupancyId(id), visitor, hour),
        "They have left.",
        Map.of("time", "left-" + visitor));
  }

  @PostMapping("/refuge/stays/{id}/visitors/was-here")
  @Needs(Action.HOLD_SPACE)
  String wasHere(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written = written(actor, id, model, response, next);
    var name = form.text("was-name", "Enter the first and the last name", MOST_NAME);
    var day = form.date("was-day", "Enter the day they came");
    var came = form.time("was-came", "Enter the hour they came");
    var left = hour(form, "was-left");
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(
        form,
        visitors.wasHere(
            actor, new OccupancyId(id), new WasHere(name, day.value(), came.value(), left)),
        "Written down.",
        Map.of("name", "was-name", "day", "was-day", "time", "was-came"));
  }

  /** An hour that may be empty. */
  private static Optional<LocalTime> hour(FormReader form, String field) {
    return form.optionalText(field, "Enter the hour", 5).isEmpty()
        ? Optional.empty()
        : form.time(field, "Enter the hour").ifGiven();
  }

  private Written written(
      Actor actor, UUID id, Model model, HttpServletResponse response, RedirectAttributes next) {
    return new Written(
        "/refuge/stays/" + id + "/visitors",
        next,
        response,
        typed -> shown(actor, id, model, typed));
  }

  private Instant at(LocalDate day, LocalTime hour) {
    return day.atTime(hour).atZone(clock.getZone()).toInstant();
  }
}

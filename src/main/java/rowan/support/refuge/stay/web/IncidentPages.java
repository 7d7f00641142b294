package rowan.support.refuge.stay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
import rowan.support.refuge.stay.daily.IncidentKind;
import rowan.support.refuge.stay.daily.IncidentStep;
import rowan.support.refuge.stay.daily.Incidents;
import rowan.support.refuge.stay.daily.RecordIncident;
import rowan.support.refuge.stay.daily.Safeguarding;

/** What happens in a stay, and what is done about it. */
@Controller
class IncidentPages {

  private static final int MOST_WORDS = 8_000;

  private final Incidents incidents;
  private final Clock clock;

  IncidentPages(Incidents incidents, Clock clock) {
    this.incidents = incidents;
    this.clock = clock;
  }

  /** The two answers to whether the address may be known: neither is ticked beforehand. */
  enum Known {
    YES,
    NO
  }

  @GetMapping("/refuge/stays/{id}/incidents")
  @Needs(Action.HOLD_SPACE)
  String incidents(Actor actor, @PathVariable UUID id, Model model) {
    return shown(actor, id, model, Form.blank().with("day", LocalDate.now(clock)));
  }

  private String shown(Actor actor, UUID id, Model model, Form form) {
    model.addAttribute("id", id.toString());
    model.addAttribute("form", form);
    model.addAttribute(
        "happened", incidents.of(actor, new OccupancyId(id)).orElseThrow(Written::notThere));
    return "support/refuge/stay/incidents";
  }

  @PostMapping("/refuge/stays/{id}/incidents")
  @Needs(Action.HOLD_SPACE)
  String recorded(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written = written(actor, id, model, response, next);
    var known = form.choice("known", "Say whether somebody may know the address now", Known.class);
    var kind = form.choice("kind", "Choose what kind of thing it was", IncidentKind.class);
    var day = form.date("day", "Enter the day it happened");
    var time = form.time("time", "Enter the hour it happened");
    var words = form.prose("words", "Write what happened", MOST_WORDS);
    var told = form.choice("told", "Say whether safeguarding was told", Safeguarding.class);
    if (form.hasErrors()) {
      return written.refused(form);
    }
    var at = day.value().atTime(time.value()).atZone(clock.getZone()).toInstant();
    boolean addressKnown = known.value() == Known.YES;
    return written.answer(
        form,
        incidents.record(
            actor,
            new OccupancyId(id),
            new RecordIncident(kind.value(), at, words, told.value(), addressKnown)),
        addressKnown
            ? "Written down. The steps below come before anything else."
            : "Written down.");
  }

  @PostMapping("/refuge/stays/{id}/incidents/{incident}/steps")
  @Needs(Action.HOLD_SPACE)
  String done(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID incident,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written = written(actor, id, model, response, next);
    var step = form.choice("step-" + incident, "Choose what was done", IncidentStep.class);
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(
        form, incidents.step(actor, new OccupancyId(id), incident, step.value()), "Written down.");
  }

  @PostMapping("/refuge/stays/{id}/incidents/{incident}/steps/back")
  @Needs(Action.HOLD_SPACE)
  String takenBack(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID incident,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written = written(actor, id, model, response, next);
    var step = form.choice("back-" + incident, "Choose what was not done", IncidentStep.class);
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(
        form,
        incidents.takeBack(actor, new OccupancyId(id), incident, step.value()),
        "Taken back: it is to be done again.");
  }

  private Written written(
      Actor actor, UUID id, Model model, HttpServletResponse response, RedirectAttributes next) {
    return new Written(
        "/refuge/stays/" + id + "/incidents",
        next,
        response,
        typed -> shown(actor, id, model, typed));
  }
}

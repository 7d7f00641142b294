package rowan.support.refuge.movingon.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import rowan.support.refuge.Destination;
import rowan.support.refuge.movingon.ApplyForHome;
import rowan.support.refuge.movingon.HousingAnswer;
import rowan.support.refuge.movingon.MovingOn;
import rowan.support.refuge.movingon.ReadinessStage;
import rowan.support.refuge.movingon.ReadinessTopic;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.stay.web.Written;

/** From a stay to a home. */
@Controller
class MovingOnPages {

  private static final int MOST_WORDS = 4_000;

  private final MovingOn moving;
  private final Clock clock;

  MovingOnPages(MovingOn moving, Clock clock) {
    this.moving = moving;
    this.clock = clock;
  }

  @GetMapping("/refuge/stays/{id}/moving-on")
  @Needs(Action.HOLD_SPACE)
  String movingOn(Actor actor, @PathVariable UUID id, Model model) {
    var today = LocalDate.now(clock);
    return shown(actor, id, model, Form.blank().with("day", today));
  }

  /** Today stands in the day of each row that was not typed in. */
  private String shown(Actor actor, UUID id, Model model, Form form) {
    var onward = moving.of(actor, new OccupancyId(id)).orElseThrow(Written::notThere);
    var days =
        Stream.concat(
            onward.homes().stream()
                .flatMap(home -> Stream.of("offered-" + home.id(), "answered-" + home.id())),
            onward.contacts().stream().map(contact -> "done-" + contact.id()));
    model.addAttribute("id", id.toString());
    model.addAttribute("form", Written.withToday(form, LocalDate.now(clock), days));
    model.addAttribute("destinations", Destination.offered());
    model.addAttribute("onward", onward);
    return "support/refuge/movingon/moving-on";
  }

  @PostMapping("/refuge/stays/{id}/moving-on/ready")
  @Needs(Action.HOLD_SPACE)
  String ready(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written = written(actor, id, model, response, next);
    var topic = form.choice("topic", "Choose what it is about", ReadinessTopic.class);
    var stage = form.choice("stage", "Choose how far they say they are", ReadinessStage.class);
    var words = form.optionalProse("words", "Write what they said", MOST_WORDS);
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(
        form,
        moving.ready(actor, new OccupancyId(id), topic.value(), stage.value(), words),
        "Written down.");
  }

  @PostMapping("/refuge/stays/{id}/moving-on/homes")
  @Needs(Action.HOLD_SPACE)
  String applied(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written = written(actor, id, model, response, next);
    var kind = form.choice("kind", "Choose what kind of home it is", Destination.class);
    if (kind.ifGiven().filter(one -> !ApplyForHome.KINDS.contains(one)).isPresent()) {
      form.refuse("kind", "Choose what kind of home it is");
    }
    var words = form.optionalProse("about", "Say what it is", MOST_WORDS);
    var on = form.date("day", "Enter the day they applied");
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(
        form,
        moving.apply(actor, new OccupancyId(id), new ApplyForHome(kind.value(), words, on.value())),
        "Written down.");
  }

  @PostMapping("/refuge/stays/{id}/moving-on/homes/{home}/offered")
  @Needs(Action.HOLD_SPACE)
  String offered(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID home,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written = written(actor, id, model, response, next);
    var on = form.date("offered-" + home, "Enter the day it was offered");
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(
        form,
        moving.offered(actor, new OccupancyId(id), home, on.value()),
        "Written down.",
        Map.of("offered", "offered-" + home));
  }

  @PostMapping("/refuge/stays/{id}/moving-on/homes/{home}/answered")
  @Needs(Action.HOLD_SPACE)
  String answered(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID home,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written = written(actor, id, model, response, next);
    var answer = form.choice("answer-" + home, "Choose what came of it", HousingAnswer.class);
    var on = form.date("answered-" + home, "Enter on which day");
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(
        form,
        moving.answered(actor, new OccupancyId(id), home, on.value(), answer.value()),
        "Written down.",
        Map.of("answer", "answer-" + home, "answered", "answered-" + home));
  }

  @PostMapping("/refuge/stays/{id}/moving-on/contacts")
  @Needs(Action.HOLD_SPACE)
  String planned(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written = written(actor, id, model, response, next);
    var due = form.date("due", "Enter the day it is planned for");
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(form, moving.plan(actor, new OccupancyId(id), due.value()), "Planned.");
  }

  @PostMapping("/refuge/stays/{id}/moving-on/contacts/{contact}")
  @Needs(Action.HOLD_SPACE)
  String done(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID contact,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written = written(actor, id, model, response, next);
    var how = form.prose("how-" + contact, "Say how they are", MOST_WORDS);
    var on = form.date("done-" + contact, "Enter the day of the contact");
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(
        form,
        moving.done(actor, new OccupancyId(id), contact, on.value(), how),
        "Written down.",
        Map.of("done", "done-" + contact));
  }

  private Written written(
      Actor actor, UUID id, Model model, HttpServletResponse response, RedirectAttributes next) {
    return new Written(
        "/refuge/stays/" + id + "/moving-on",
        next,
        response,
        typed -> shown(actor, id, model, typed));
  }
}

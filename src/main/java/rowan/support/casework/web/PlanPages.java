package rowan.support.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
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
import rowan.foundation.web.Choice;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.support.casework.CaseId;
import rowan.support.casework.plan.Plans;

/** The safety and support plan: goals, steps, and how safe they feel. */
@Controller
class PlanPages {

  private static final String VIEW = "support/casework/plan";
  private static final int MOST = 1_000;

  private final Plans plans;

  PlanPages(Plans plans) {
    this.plans = plans;
  }

  @GetMapping("/cases/{id}/plan")
  @Needs(Action.READ_CASE)
  String plan(Actor actor, @PathVariable UUID id, Model model) {
    return show(actor, id, Form.blank(), model);
  }

  private String show(Actor actor, UUID id, Form form, Model model) {
    model.addAttribute("form", form);
    var plan = Answers.there(plans.plan(actor, new CaseId(id)));
    List<Choice> goals = new ArrayList<>();
    plan.goals().forEach(goal -> goals.add(new Choice(goal.id().toString(), goal.words())));
    model.addAttribute("id", id.toString());
    model.addAttribute("plan", plan);
    model.addAttribute("goals", goals);
    return VIEW;
  }

  private SentForm sent(
      Actor actor, UUID id, HttpServletResponse response, RedirectAttributes next, Model model) {
    return new SentForm(
        "/cases/" + id + "/plan", form -> show(actor, id, form, model), response, next);
  }

  @PostMapping("/cases/{id}/plan/goals")
  @Needs(Action.WORK_CASE)
  Object addGoal(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var words = reader.text("goal", "Enter what they want to reach", MOST);
    var sent = sent(actor, id, response, next, model);
    return reader.hasErrors()
        ? sent.refused(reader.form())
        : sent.answer(
            reader.form(),
            "goal",
            plans.addGoal(actor, new CaseId(id), words),
            "The goal is in the plan.");
  }

  @PostMapping("/cases/{id}/plan/steps")
  @Needs(Action.WORK_CASE)
  Object addStep(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var words = reader.text("step", "Enter what is to be done", MOST);
    var due = reader.date("due", "Enter the day by which to do it");
    var goal = reader.optionalId("for", "Choose a goal of this plan");
    var sent = sent(actor, id, response, next, model);
    return reader.hasErrors()
        ? sent.refused(reader.form())
        : sent.answer(
            reader.form(),
            "for",
            plans.addStep(actor, new CaseId(id), goal, words, due.value()),
            "The step is in the plan.");
  }

  @PostMapping("/cases/{id}/plan/steps/{step}/done")
  @Needs(Action.WORK_CASE)
  Object done(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID step,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    return sent(actor, id, response, next, model)
        .answer(
            Form.blank(),
            "",
            plans.done(actor, new CaseId(id), step),
            "Done, and on the timeline.");
  }

  @PostMapping("/cases/{id}/plan/score")
  @Needs(Action.WORK_CASE)
  Object score(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var value = reader.number("score", "Enter the score they gave", 1, 10);
    var sent = sent(actor, id, response, next, model);
    return reader.hasErrors()
        ? sent.refused(reader.form())
        : sent.answer(
            reader.form(),
            "score",
            plans.giveScore(actor, new CaseId(id), value.value()),
            "Their score is written down.");
  }
}

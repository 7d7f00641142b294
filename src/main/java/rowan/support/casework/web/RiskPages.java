package rowan.support.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
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
import rowan.support.casework.risk.Answer;
import rowan.support.casework.risk.AssessRisk;
import rowan.support.casework.risk.Risks;

/** Assessing risk, and how it went. */
@Controller
class RiskPages {

  private static final String HISTORY = "support/casework/risk";
  private static final String ASSESS = "support/casework/assess";
  private static final int MOST = 2_000;

  private final Risks risks;

  RiskPages(Risks risks) {
    this.risks = risks;
  }

  @GetMapping("/cases/{id}/risk")
  @Needs(Action.READ_CASE)
  String history(Actor actor, @PathVariable UUID id, Model model) {
    model.addAttribute("id", id.toString());
    model.addAttribute("history", Answers.there(risks.history(actor, new CaseId(id))));
    return HISTORY;
  }

  @GetMapping("/cases/{id}/risk/assess")
  @Needs(Action.WORK_CASE)
  String assess(Actor actor, @PathVariable UUID id, Model model) {
    model.addAttribute("form", Form.blank());
    return show(actor, id, model);
  }

  private String show(Actor actor, UUID id, Model model) {
    model.addAttribute("id", id.toString());
    model.addAttribute("history", Answers.there(risks.history(actor, new CaseId(id))));
    model.addAttribute(
        "answers",
        Arrays.stream(Answer.values()).map(answer -> Choice.of(answer, answer.title())).toList());
    return ASSESS;
  }

  @PostMapping("/cases/{id}/risk/assess")
  @Needs(Action.WORK_CASE)
  Object assessed(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var checklist = risks.checklist();
    List<Answer> answers = new ArrayList<>();
    for (int topic = 1; topic <= checklist.topics().size(); topic++) {
      reader
          .choice("topic-" + topic, "Answer topic " + topic, Answer.class)
          .ifGiven()
          .ifPresent(answers::add);
    }
    boolean judged = reader.ticked("judged");
    var reason = reader.optionalProse("reason", "Write what you judge by", MOST);
    if (judged && reason.isEmpty()) {
      reader.refuse("reason", "Say what makes you judge the risk as high");
    }
    var form = reader.form();
    if (!reader.hasErrors()) {
      var refusal =
          Answers.refusal(
              risks.assess(
                  new AssessRisk(
                      actor,
                      new CaseId(id),
                      form.typed("checklist"),
                      version(form),
                      answers,
                      judged,
                      reason)));
      if (refusal.isEmpty()) {
        return Answers.backToCase(new CaseId(id), next, "The assessment is written down.");
      }
      form = form.refused(refusal.get());
    }
    model.addAttribute("form", form);
    response.setStatus(Answers.UNPROCESSABLE);
    return show(actor, id, model);
  }

  private static int version(Form form) {
    var typed = form.typed("version");
    return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
  }
}

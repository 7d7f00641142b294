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
import rowan.foundation.kernel.PersonId;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.stay.children.ChildTopic;
import rowan.support.refuge.stay.children.ChildrensPlans;
import rowan.support.refuge.stay.children.WriteOfChild;

/** The plan of each child of a household. */
@Controller("childrenOfAStayPages")
class ChildrenPages {

  private static final int MOST_WORDS = 4_000;

  private final ChildrensPlans plans;
  private final Clock clock;

  ChildrenPages(ChildrensPlans plans, Clock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  @GetMapping("/refuge/stays/{id}/children")
  @Needs(Action.HOLD_SPACE)
  String plans(Actor actor, @PathVariable UUID id, Model model) {
    return shown(actor, id, model, Form.blank().with("day", LocalDate.now(clock)));
  }

  private String shown(Actor actor, UUID id, Model model, Form form) {
    model.addAttribute("id", id.toString());
    model.addAttribute("form", form);
    model.addAttribute(
        "children", plans.of(actor, new OccupancyId(id)).orElseThrow(Written::notThere));
    return "support/refuge/stay/children";
  }

  @PostMapping("/refuge/stays/{id}/children")
  @Needs(Action.HOLD_SPACE)
  String written(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var path = "/refuge/stays/" + id + "/children";
    var written = new Written(path, next, response, typed -> shown(actor, id, model, typed));
    var child = form.id("child", "Choose which child it is about");
    var topic = form.choice("topic", "Choose what it is about", ChildTopic.class);
    var words = form.prose("words", "Write what is planned, or was done", MOST_WORDS);
    var day = form.date("day", "Enter the day");
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(
        form,
        plans.write(
            actor,
            new OccupancyId(id),
            new WriteOfChild(new PersonId(child.value()), topic.value(), day.value(), words)),
        "Written in the child’s plan.");
  }
}

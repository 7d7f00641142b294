package rowan.commissioning.specification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import rowan.commissioning.specification.DraftResult;
import rowan.commissioning.specification.Drafting;
import rowan.commissioning.specification.FeedingIn;
import rowan.commissioning.specification.SpecificationId;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;

/** What the pages of a specification show, to whom. */
@Component
class SpecificationModel {

  private final Drafting drafting;
  private final FeedingIn feedingIn;
  private final Permissions permissions;
  private final Clock clock;

  SpecificationModel(Drafting drafting, FeedingIn feedingIn, Permissions permissions, Clock clock) {
    this.drafting = drafting;
    this.feedingIn = feedingIn;
    this.permissions = permissions;
    this.clock = clock;
  }

  String list(Actor actor, Model model, Form form) {
    boolean mayWrite = permissions.permit(actor, Action.WRITE_SPECIFICATION);
    model.addAttribute("form", form);
    model.addAttribute("specifications", drafting.all(actor));
    model.addAttribute("mayWrite", mayWrite);
    model.addAttribute("mandates", mayWrite ? drafting.mandatesToWriteUnder(actor) : List.of());
    return "commissioning/specification/list";
  }

  String one(Actor actor, SpecificationId id, Model model, Form form) {
    var specification =
        drafting
            .find(actor, id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    boolean mayAnswer = permissions.permit(actor, Action.ANSWER_CONTRIBUTION);
    boolean mayContribute = permissions.permit(actor, Action.CONTRIBUTE);
    boolean open = specification.takesContributionsOn(LocalDate.now(clock));
    model.addAttribute("form", form);
    model.addAttribute("specification", specification);
    model.addAttribute("count", feedingIn.count(actor, id));
    model.addAttribute(
        "said",
        mayAnswer
            ? feedingIn.said(actor, id)
            : mayContribute ? feedingIn.saidBy(actor, id) : List.of());
    model.addAttribute(
        "may",
        new MayOnDraft(
            specification.draft() && permissions.permit(actor, Action.WRITE_SPECIFICATION),
            mayAnswer,
            open && mayContribute,
            specification.draft() && permissions.permit(actor, Action.AGREE_SPECIFICATION),
            open));
    return "commissioning/specification/one";
  }

  /** Shows the specification again after a change, or after what was wrong with it. */
  String after(
      Actor actor,
      SpecificationId id,
      Model model,
      FormReader form,
      HttpServletResponse response,
      Function<SpecificationId, DraftResult> change) {
    if (!form.hasErrors()) {
      if (!(change.apply(id) instanceof DraftResult.Refused(var sentence))) {
        return "redirect:/specifications/" + id;
      }
      form.refuse(sentence);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return one(actor, id, model, form.form());
  }
}

package rowan.commissioning.specification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import rowan.commissioning.engagement.ContributionId;
import rowan.commissioning.specification.FeedingIn;
import rowan.commissioning.specification.SpecificationId;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.FormReader;

/** A member says something about a section; the commissioner replies. */
@Controller
class ContributionPages {

  private static final int MOST_SAID = 4_000;

  private final FeedingIn feedingIn;
  private final SpecificationModel page;

  ContributionPages(FeedingIn feedingIn, SpecificationModel page) {
    this.feedingIn = feedingIn;
    this.page = page;
  }

  @PostMapping("/specifications/{id}/sections/{section}/say")
  @Needs(Action.CONTRIBUTE)
  String say(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable int section,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = FormReader.of(request);
    var said = form.prose("said-" + section, "Write what you would like to say", MOST_SAID);
    return page.after(
        actor,
        new SpecificationId(id),
        model,
        form,
        response,
        specification -> feedingIn.contribute(actor, specification, section, said));
  }

  @PostMapping("/specifications/{id}/contributions/{contribution}/reply")
  @Needs(Action.ANSWER_CONTRIBUTION)
  String reply(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID contribution,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = FormReader.of(request);
    var words = form.prose("reply-" + contribution, "Write what was done with it", MOST_SAID);
    return page.after(
        actor,
        new SpecificationId(id),
        model,
        form,
        response,
        specification ->
            feedingIn.reply(actor, specification, new ContributionId(contribution), words));
  }
}

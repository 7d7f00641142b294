package rowan.commissioning.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.commissioning.decisions.DecisionId;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.decisions.recording.Decisions;
import rowan.commissioning.decisions.recording.ReviewResult;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Frame;

/**
 * The officer's word on mandates, sent from the decision's page: one button confirms all that are
 * ticked, one beside each confirms or rejects that one.
 */
@Controller
class JudgementPages {

  private final Decisions decisions;

  JudgementPages(Decisions decisions) {
    this.decisions = decisions;
  }

  /** A mandate and the version of it that the officer saw. */
  private record Seen(MandateId mandate, long version) {

    static Optional<Seen> of(@Nullable String sent) {
      if (sent == null) {
        return Optional.empty();
      }
      int colon = sent.indexOf(':');
      try {
        return Optional.of(
            new Seen(
                new MandateId(UUID.fromString(sent.substring(0, Math.max(0, colon)))),
                Long.parseLong(sent.substring(colon + 1))));
      } catch (IllegalArgumentException notFromOurPage) {
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
      }
    }
  }

  @PostMapping("/decisions/{id}/review")
  @Needs(Action.RECORD_DECISION)
  String judge(
      Actor actor, @PathVariable UUID id, HttpServletRequest request, RedirectAttributes next) {
    var confirmed = Seen.of(request.getParameter("confirm"));
    var rejected = Seen.of(request.getParameter("reject"));
    ReviewResult result;
    String done;
    if (confirmed.isPresent()) {
      result = decisions.confirm(actor, confirmed.get().mandate, confirmed.get().version);
      done = "Confirmed. It binds from now on.";
    } else if (rejected.isPresent()) {
      result = decisions.reject(actor, rejected.get().mandate, rejected.get().version);
      done = "Rejected. It permits nothing.";
    } else {
      var right = right(request);
      result = decisions.confirmAll(actor, new DecisionId(id), right);
      done =
          right.isEmpty()
              ? "Nothing was ticked, so nothing was confirmed."
              : "Confirmed. What the ticked ones permit or ask binds from now on.";
    }
    next.addFlashAttribute(
        Frame.Notice.NAME,
        switch (result) {
          case ReviewResult.Done ignored -> Frame.Notice.done(done);
          case ReviewResult.Refused(var sentence) -> Frame.Notice.attention(sentence);
        });
    return "redirect:/decisions/" + id;
  }

  private static List<MandateId> right(HttpServletRequest request) {
    var sent = request.getParameterValues("right");
    var right = new ArrayList<MandateId>();
    for (var each : sent == null ? new String[0] : sent) {
      Seen.of(each).ifPresent(seen -> right.add(seen.mandate));
    }
    return right;
  }
}

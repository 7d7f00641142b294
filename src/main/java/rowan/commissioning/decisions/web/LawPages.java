package rowan.commissioning.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.commissioning.decisions.DecisionId;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Monitor;
import rowan.commissioning.decisions.recording.Decisions;
import rowan.commissioning.decisions.recording.LawStep;
import rowan.commissioning.decisions.recording.Mandate;
import rowan.commissioning.decisions.recording.Review;
import rowan.commissioning.decisions.recording.ReviewResult;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Permissions;
import rowan.foundation.web.Choice;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** The steps of the laws that a decision watches. */
@Controller
class LawPages {

  private static final int MOST_LINK = 500;

  private final Decisions decisions;
  private final Permissions permissions;
  private final Clock clock;

  LawPages(Decisions decisions, Permissions permissions, Clock clock) {
    this.decisions = decisions;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/decisions/{id}/law")
  @Needs(Action.READ_DECISIONS)
  String laws(Actor actor, @PathVariable UUID id, Model model) {
    return laws(actor, find(actor, id), model, Form.blank());
  }

  private String laws(Actor actor, Review review, Model model, Form form) {
    model.addAttribute("form", form);
    model.addAttribute("decision", review.decision());
    model.addAttribute("laws", watched(review));
    model.addAttribute("steps", decisions.lawSteps(actor, review.decision().id()));
    model.addAttribute("mayRecord", permissions.permit(actor, Action.RECORD_DECISION));
    return "commissioning/decisions/law";
  }

  @PostMapping("/decisions/{id}/law")
  @Needs(Action.RECORD_DECISION)
  String step(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var review = find(actor, id);
    var form = FormReader.of(request);
    var offered = watched(review).stream().map(Choice::value).collect(Collectors.toSet());
    var law = form.oneOf("law", "Choose the law", offered);
    var step = form.choice("step", "Choose the step that it took", LawStep.Step.class);
    var on = form.date("on", "Enter the day of the step");
    var link = form.text("link", "Enter the address of the page that says so", MOST_LINK);
    if (on.ifGiven().filter(day -> day.isAfter(LocalDate.now(clock))).isPresent()) {
      form.refuse("on", "Enter a day that has come: a step is recorded once it was taken");
    }
    if (!link.isEmpty() && !leadsOut(link)) {
      form.refuse("link", "Enter an address that begins with https://");
    }
    if (!form.hasErrors()) {
      var taken =
          new LawStep(new MandateId(UUID.fromString(law.value())), step.value(), on.value(), link);
      switch (decisions.recordLawStep(actor, taken)) {
        case ReviewResult.Done(var decision) -> {
          next.addFlashAttribute(Frame.Notice.NAME, Frame.Notice.done("The step is recorded."));
          return "redirect:/decisions/" + decision + "/law";
        }
        case ReviewResult.Refused(var sentence) -> form.refuse(sentence);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return laws(actor, review, model, form.form());
  }

  private Review find(Actor actor, UUID id) {
    return decisions
        .find(actor, new DecisionId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The laws that the decision watches: their mandates in force. */
  private static List<Choice> watched(Review review) {
    return review.mandates().stream()
        .map(seen -> seen.value())
        .filter(Mandate.InForce.class::isInstance)
        .filter(mandate -> mandate.asks() instanceof Monitor)
        .map(mandate -> new Choice(mandate.id().toString(), ((Monitor) mandate.asks()).law()))
        .toList();
  }

  private static boolean leadsOut(String link) {
    try {
      var address = URI.create(link);
      return "https".equals(address.getScheme()) && address.getHost() != null;
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }
}

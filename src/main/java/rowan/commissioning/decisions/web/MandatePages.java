package rowan.commissioning.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.commissioning.decisions.DecisionId;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.decisions.ResolutionId;
import rowan.commissioning.decisions.recording.Decisions;
import rowan.commissioning.decisions.recording.Mandate;
import rowan.commissioning.decisions.recording.ReviewResult;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.kernel.Versioned;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** Correcting what the reader found, and adding what it did not: a form typed by the kind. */
@Controller
class MandatePages {

  private static final String NARRATIVE = "narrative";

  private final Decisions decisions;

  MandatePages(Decisions decisions) {
    this.decisions = decisions;
  }

  @GetMapping("/mandates/{id}/correct")
  @Needs(Action.RECORD_DECISION)
  String correct(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String kind,
      Model model) {
    var seen = find(actor, id);
    var asks = seen.value().asks();
    var chosen = kind(kind == null ? asks.kind() : kind);
    var form = chosen.token().equals(asks.kind()) ? MandateForm.filled(asks) : Form.blank();
    return correcting(actor, seen, chosen, form, model);
  }

  private String correcting(
      Actor actor, Versioned<Mandate> seen, MandateKind kind, Form form, Model model) {
    var mandate = seen.value();
    var decision = mandate.origin().decision();
    model.addAttribute("form", form.with("seen", String.valueOf(seen.version())));
    model.addAttribute("kind", kind);
    model.addAttribute("action", "/mandates/" + mandate.id() + "/correct");
    model.addAttribute("title", "Correct what it says");
    model.addAttribute("passage", passage(actor, decision, key(mandate)));
    model.addAttribute("decision", decision.toString());
    return "commissioning/decisions/mandate";
  }

  @PostMapping("/mandates/{id}/correct")
  @Needs(Action.RECORD_DECISION)
  String corrected(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var seen = find(actor, id);
    var form = FormReader.of(request);
    var kind = kind(form.optionalText("kind", "Choose a kind", 20));
    var version = form.number("seen", "Open this page again", 0, Integer.MAX_VALUE);
    var says = MandateForm.read(kind, form);
    if (says.isPresent()) {
      switch (decisions.correct(actor, new MandateId(id), version.value(), says.get())) {
        case ReviewResult.Done(var decision) -> {
          return done(next, decision, "Corrected. It binds from now on.");
        }
        case ReviewResult.Refused(var sentence) -> form.refuse(sentence);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return correcting(actor, seen, kind, form.form(), model);
  }

  @GetMapping("/decisions/{id}/add/{to}")
  @Needs(Action.RECORD_DECISION)
  String add(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String to,
      @RequestParam(required = false) @Nullable String kind,
      Model model) {
    var chosen = kind == null ? MandateKind.COMMISSION : kind(kind);
    return adding(actor, id, to, chosen, Form.blank(), model);
  }

  private String adding(Actor actor, UUID id, String to, MandateKind kind, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("kind", kind);
    model.addAttribute("action", "/decisions/" + id + "/add/" + to);
    model.addAttribute("title", "Add what it says");
    model.addAttribute("passage", passage(actor, new DecisionId(id), to));
    model.addAttribute("decision", id.toString());
    return "commissioning/decisions/mandate";
  }

  @PostMapping("/decisions/{id}/add/{to}")
  @Needs(Action.RECORD_DECISION)
  String added(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String to,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var kind = kind(form.optionalText("kind", "Choose a kind", 20));
    var says = MandateForm.read(kind, form);
    var resolution = to.equals(NARRATIVE) ? null : new ResolutionId(uuid(to));
    if (says.isPresent()) {
      switch (decisions.add(actor, new DecisionId(id), resolution, says.get())) {
        case ReviewResult.Done(var decision) -> {
          return done(next, decision, "Added. It binds from now on.");
        }
        case ReviewResult.Refused(var sentence) -> form.refuse(sentence);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return adding(actor, id, to, kind, form.form(), model);
  }

  private static String done(RedirectAttributes next, DecisionId decision, String sentence) {
    next.addFlashAttribute(Frame.Notice.NAME, Frame.Notice.done(sentence));
    return "redirect:/decisions/" + decision;
  }

  private Versioned<Mandate> find(Actor actor, UUID id) {
    return decisions.find(actor, new MandateId(id)).orElseThrow(MandatePages::notFound);
  }

  /** The words that the mandate is read from, to stand beside the form. */
  private ReviewPage.Passage passage(Actor actor, DecisionId decision, String key) {
    var page = ReviewPage.of(decisions.find(actor, decision).orElseThrow(MandatePages::notFound));
    if (key.equals(NARRATIVE)) {
      return page.also() == null
          ? new ReviewPage.Passage(
              null, java.util.List.of(), java.util.List.of(), java.util.List.of())
          : page.also();
    }
    return page.resolutions().stream()
        .filter(passage -> passage.key().equals(key))
        .findFirst()
        .orElseThrow(MandatePages::notFound);
  }

  private static String key(Mandate mandate) {
    var resolution = mandate.origin().resolution();
    return resolution == null ? NARRATIVE : resolution.toString();
  }

  private static MandateKind kind(String token) {
    return MandateKind.of(token).orElseThrow(MandatePages::notFound);
  }

  private static UUID uuid(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException notOne) {
      throw notFound();
    }
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}

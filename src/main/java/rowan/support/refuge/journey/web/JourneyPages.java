package rowan.support.refuge.journey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.journey.Arrival;
import rowan.support.refuge.journey.Arriving;
import rowan.support.refuge.journey.FollowUp;
import rowan.support.refuge.journey.FollowUps;
import rowan.support.refuge.journey.JourneyResult;
import rowan.support.refuge.journey.Journeys;
import rowan.support.refuge.journey.PlanJourney;
import rowan.support.refuge.journey.Travel;
import rowan.support.refuge.offers.OfferId;

/** How a household comes, and what is done when they do not. */
@Controller
class JourneyPages {

  private static final int MOST_WORDS = 500;

  private final Journeys journeys;
  private final FollowUps followUps;
  private final Arriving arriving;
  private final Clock clock;

  JourneyPages(Journeys journeys, FollowUps followUps, Arriving arriving, Clock clock) {
    this.journeys = journeys;
    this.followUps = followUps;
    this.arriving = arriving;
    this.clock = clock;
  }

  @GetMapping("/refuge/offers/{id}/journey")
  @Needs(Action.HOLD_SPACE)
  String journey(Actor actor, @PathVariable UUID id, Model model) {
    return shown(actor, id, model, Form.blank(), "journey");
  }

  private JourneyPage shown(Actor actor, UUID id, Model model) {
    var page =
        new JourneyPage(
            journeys.journey(actor, new OfferId(id)).orElseThrow(JourneyPages::notThere),
            ZonedDateTime.now(clock));
    model.addAttribute("page", page);
    return page;
  }

  private String shown(Actor actor, UUID id, Model model, Form form, String template) {
    shown(actor, id, model);
    model.addAttribute("form", form);
    return "support/refuge/journey/" + template;
  }

  @GetMapping("/refuge/offers/{id}/journey/plan")
  @Needs(Action.HOLD_SPACE)
  String plan(Actor actor, @PathVariable UUID id, Model model) {
    model.addAttribute("form", shown(actor, id, model).planned());
    return "support/refuge/journey/plan";
  }

  @PostMapping("/refuge/offers/{id}/journey/plan")
  @Needs(Action.HOLD_SPACE)
  String planned(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var travel = form.choice("travel", "Choose how they come", Travel.class);
    var meeting = form.text("meeting", "Say where they are met", MOST_WORDS);
    var metBy = form.text("met-by", "Say who meets them", MOST_WORDS);
    var code = form.optionalText("code", "Choose a shorter word", 40);
    var bring = form.optionalProse("bring", "Say less", MOST_WORDS);
    var seen = form.number("seen", "Open the page again", 1, 999);
    if (form.hasErrors()) {
      return form.form().again(response, typed -> shown(actor, id, model, typed, "plan"));
    }
    var result =
        journeys.plan(
            new PlanJourney(
                actor,
                new OfferId(id),
                seen.value(),
                travel.value(),
                any(meeting),
                any(metBy),
                any(code),
                any(bring)));
    return switch (result) {
      case JourneyResult.Done done ->
          Frame.Notice.done("The plan is written down.").onTo(path(id), next);
      case JourneyResult.Refused(var why, var where) ->
          refused(
              actor,
              id,
              why,
              form,
              where.map(JourneyPages::field).orElse("meeting"),
              "plan",
              model,
              response);
    };
  }

  private static String field(JourneyResult.Said said) {
    return switch (said) {
      case MEETING_POINT -> "meeting";
      case MET_BY -> "met-by";
      case BRING -> "bring";
    };
  }

  private static Optional<String> any(String words) {
    return Optional.of(words).filter(said -> !said.isEmpty());
  }

  @PostMapping("/refuge/offers/{id}/journey/code-word")
  @Needs(Action.HOLD_SPACE)
  String codeWord(Actor actor, @PathVariable UUID id, Model model) {
    model.addAttribute(
        "word", journeys.codeWord(actor, new OfferId(id)).orElseThrow(JourneyPages::notThere));
    model.addAttribute("back", path(id));
    return "support/refuge/journey/code-word";
  }

  @PostMapping("/refuge/offers/{id}/journey/arrived")
  @Needs(Action.HOLD_SPACE)
  String arrived(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    return switch (arriving.arrived(actor, new OfferId(id)).orElseThrow(JourneyPages::notThere)) {
      case MoveResult.Done(var stay) ->
          Frame.Notice.done("They are there, and have moved in.")
              .onTo("/refuge/placements/" + stay, next);
      case MoveResult.Refused(var why) ->
          Frame.Notice.attention(
                  why == MoveResult.Why.RAN_OUT
                      ? "The space is not kept for them any more. Look at the spaces as they stand now."
                      : why.sentence())
              .onTo(path(id), next);
    };
  }

  @GetMapping("/refuge/offers/{id}/journey/later")
  @Needs(Action.HOLD_SPACE)
  String later(Actor actor, @PathVariable UUID id, Model model) {
    return shown(actor, id, model, Form.blank(), "later");
  }

  @PostMapping("/refuge/offers/{id}/journey/later")
  @Needs(Action.HOLD_SPACE)
  String toldLater(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var day = form.choice("day", "Choose the day", Arrival.class);
    var hour = form.time("hour", "Enter the hour they should be there");
    var seen = form.number("seen", "Open the page again", 1, 999);
    if (form.hasErrors()) {
      return form.form().again(response, typed -> shown(actor, id, model, typed, "later"));
    }
    var expected = day.value().at(ZonedDateTime.now(clock), hour.value());
    return switch (journeys.expectedAt(actor, new OfferId(id), seen.value(), expected)) {
      case JourneyResult.Done(var kept) ->
          (kept
                  ? Frame.Notice.done("Written down, and the space is kept until then.")
                  : Frame.Notice.attention(
                      "Written down. The space is not kept until then: look for another, or hold it"
                          + " again."))
              .onTo(path(id), next);
      case JourneyResult.Refused(var why, var where) ->
          refused(actor, id, why, form, "hour", "later", model, response);
    };
  }

  @PostMapping("/refuge/offers/{id}/journey/follow-up")
  @Needs(Action.HOLD_SPACE)
  String followUp(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var what = form.choice("what", "Choose what was done", FollowUp.class);
    var words = form.prose("words", "Say what came of it", 2_000);
    var reference = form.optionalText("reference", "Enter the reference", 60);
    if (form.hasErrors()) {
      return form.form().again(response, typed -> shown(actor, id, model, typed, "journey"));
    }
    var follow = new FollowUps.Follow(actor, new OfferId(id), what.value(), words, any(reference));
    return switch (followUps.followUp(follow)) {
      case JourneyResult.Done done ->
          Frame.Notice.done(
                  what.value() == FollowUp.REACHED_AND_SAFE
                      ? "Written down. They are safe."
                      : "Written down. It stays first on your pages until they are found.")
              .onTo(path(id), next);
      case JourneyResult.Refused(var why, var where) ->
          refused(actor, id, why, form, "what", "journey", model, response);
    };
  }

  private String refused(
      Actor actor,
      UUID id,
      JourneyResult.Why why,
      FormReader form,
      String field,
      String template,
      Model model,
      HttpServletResponse response) {
    if (why == JourneyResult.Why.NOT_THERE) {
      throw notThere();
    }
    boolean ofTheField =
        why == JourneyResult.Why.GIVES_THE_PLACE_AWAY || why == JourneyResult.Why.HOUR_IS_OVER;
    var again =
        ofTheField
            ? form.form().refused(field, why.sentence())
            : form.form().refused(why.sentence());
    return again.again(
        response,
        typed ->
            why == JourneyResult.Why.CHANGED
                ? beside(actor, id, model, typed, template)
                : shown(actor, id, model, typed, template));
  }

  /** What was typed beside the plan that holds now: sent again, it takes the place of that one. */
  private String beside(Actor actor, UUID id, Model model, Form typed, String template) {
    var page = shown(actor, id, model);
    model.addAttribute("form", typed.with("seen", String.valueOf(page.journey().number())));
    model.addAttribute("beside", true);
    return "support/refuge/journey/" + template;
  }

  private static String path(UUID id) {
    return "/refuge/offers/" + id + "/journey";
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}

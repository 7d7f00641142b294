package rowan.support.refuge.offers.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
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
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.refuge.journey.Arrival;
import rowan.support.refuge.offers.AskRefuge;
import rowan.support.refuge.offers.AskingRefuges;
import rowan.support.refuge.offers.OfferId;
import rowan.support.refuge.offers.OfferResult;
import rowan.support.refuge.offers.Offers;
import rowan.support.refuge.offers.SurvivorsChoice;
import rowan.support.refuge.offers.Withdrawal;
import rowan.support.refuge.places.OccupancyId;

/** For who speaks for a household: asking a refuge, and what the household decides. */
@Controller
class OfferPages {

  static final int MOST_WORDS = 2_000;

  private final AskingRefuges asking;
  private final Offers offers;
  private final OfferShown shown;
  private final Clock clock;

  OfferPages(AskingRefuges asking, Offers offers, OfferShown shown, Clock clock) {
    this.asking = asking;
    this.offers = offers;
    this.shown = shown;
    this.clock = clock;
  }

  /** Whether a refuge of one's own organisation is asked, or takes them at once. */
  enum Answer {
    YES,
    ASK
  }

  @GetMapping("/refuge/placements/{id}/offer")
  @Needs(Action.HOLD_SPACE)
  String ask(Actor actor, @PathVariable UUID id, Model model) {
    var found =
        asking
            .asking(actor, new OccupancyId(id))
            .filter(AskingRefuges.Asking::held)
            .orElseThrow(OfferShown::notThere);
    return ask(found, model, Form.blank());
  }

  private static String ask(AskingRefuges.Asking asking, Model model, Form form) {
    model.addAttribute("form", form);
    model.addAttribute("asking", asking);
    return "support/refuge/offers/ask";
  }

  /** With what was typed, even once the hold is over: nobody writes it twice. */
  private String again(Actor actor, UUID id, Model model, Form typed) {
    return ask(
        asking.asking(actor, new OccupancyId(id)).orElseThrow(OfferShown::notThere), model, typed);
  }

  @PostMapping("/refuge/placements/{id}/offer")
  @Needs(Action.HOLD_SPACE)
  String asked(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var words = form.optionalProse("words", "Say less for the refuge", MOST_WORDS);
    var answer = form.optionalChoice("answer", "Choose who answers", Answer.class);
    if (!form.hasErrors()) {
      var command =
          new AskRefuge(
              actor,
              new OccupancyId(id),
              Optional.of(words),
              answer.filter(Answer.YES::equals).isPresent());
      return switch (asking.ask(command)) {
        case OfferResult.Done(var offer, var yes) ->
            Frame.Notice.done(
                    yes
                        ? "Written down: you can take them."
                        : "The refuge is asked. It reads who would come, and no name.")
                .onTo("/refuge/offers/" + offer, next);
        case OfferResult.Refused(var why) ->
            OfferShown.refused(why, form, response, typed -> again(actor, id, model, typed));
      };
    }
    return form.form().again(response, typed -> again(actor, id, model, typed));
  }

  @GetMapping("/refuge/offers/{id}")
  @Needs(Action.HOLD_SPACE)
  String offer(Actor actor, @PathVariable UUID id, Model model) {
    return offer(actor, id, model, Form.blank());
  }

  private String offer(Actor actor, UUID id, Model model, Form form) {
    return shown.page(actor, id, model, form, "offer");
  }

  @PostMapping("/refuge/offers/{id}/accept")
  @Needs(Action.HOLD_SPACE)
  String accept(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var day = form.choice("day", "Choose the day", Arrival.class);
    var hour = form.time("hour", "Enter the hour they should be there");
    if (form.hasErrors()) {
      return form.form().again(response, typed -> offer(actor, id, model, typed));
    }
    var expected = day.value().at(ZonedDateTime.now(clock), hour.value());
    return switch (offers.accept(actor, new OfferId(id), expected)) {
      case OfferResult.Done done ->
          Frame.Notice.done("The space is kept for them. Now plan how they get there.")
              .onTo("/refuge/offers/" + id + "/journey", next);
      case OfferResult.Refused(var why) ->
          OfferShown.refused(why, form, response, typed -> offer(actor, id, model, typed));
    };
  }

  @GetMapping("/refuge/offers/{id}/decline")
  @Needs(Action.HOLD_SPACE)
  String declining(Actor actor, @PathVariable UUID id, Model model) {
    return shown.page(actor, id, model, Form.blank(), "decline");
  }

  @PostMapping("/refuge/offers/{id}/decline")
  @Needs(Action.HOLD_SPACE)
  String declined(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var why = form.choice("reason", "Choose why, as they put it", SurvivorsChoice.class);
    var step = form.prose("next", "Say what happens next", MOST_WORDS);
    if (form.hasErrors()) {
      return form.form().again(response, typed -> shown.page(actor, id, model, typed, "decline"));
    }
    var done = offers.decline(actor, new OfferId(id), why.value(), step);
    return ended(actor, id, done, form, "decline", model, response, next);
  }

  @GetMapping("/refuge/offers/{id}/withdraw")
  @Needs(Action.HOLD_SPACE)
  String withdrawing(Actor actor, @PathVariable UUID id, Model model) {
    return shown.page(actor, id, model, Form.blank(), "withdraw");
  }

  @PostMapping("/refuge/offers/{id}/withdraw")
  @Needs(Action.HOLD_SPACE)
  String withdrawn(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var why = form.choice("reason", "Choose why you take it back", Withdrawal.class);
    var step = form.prose("next", "Say what happens next", MOST_WORDS);
    if (form.hasErrors()) {
      return form.form().again(response, typed -> shown.page(actor, id, model, typed, "withdraw"));
    }
    var done = offers.withdraw(actor, new OfferId(id), why.value(), step);
    return ended(actor, id, done, form, "withdraw", model, response, next);
  }

  private String ended(
      Actor actor,
      UUID id,
      OfferResult result,
      FormReader form,
      String template,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    return switch (result) {
      case OfferResult.Done done ->
          Frame.Notice.done(
                  "Written down, and the space is free. The next step is on the timeline.")
              .onTo("/refuge/offers/" + id, next);
      case OfferResult.Refused(var why) ->
          OfferShown.refused(
              why, form, response, typed -> shown.page(actor, id, model, typed, template));
    };
  }

  @PostMapping("/refuge/offers/{id}/next-step")
  @Needs(Action.HOLD_SPACE)
  String nextStep(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var step = form.prose("next", "Say what happens next", MOST_WORDS);
    if (form.hasErrors()) {
      return form.form().again(response, typed -> offer(actor, id, model, typed));
    }
    return switch (offers.next(actor, new OfferId(id), step)) {
      case OfferResult.Done done ->
          Frame.Notice.done("The next step is on the timeline.").onTo("/refuge/offers/" + id, next);
      case OfferResult.Refused(var why) ->
          OfferShown.refused(why, form, response, typed -> offer(actor, id, model, typed));
    };
  }
}

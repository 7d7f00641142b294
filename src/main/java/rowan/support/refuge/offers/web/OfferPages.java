package rowan.support.refuge.offers.web;

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
  private final Clock clock;

  OfferPages(AskingRefuges asking, Offers offers, Clock clock) {
    this.asking = asking;
    this.offers = offers;
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
    return ask(actor, id, model, Form.blank());
  }

  private String ask(Actor actor, UUID id, Model model, Form form) {
    model.addAttribute("form", form);
    model.addAttribute(
        "asking", asking.asking(actor, new OccupancyId(id)).orElseThrow(OfferPages::notThere));
    return "support/refuge/offers/ask";
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
        case OfferResult.Done(var offer) ->
            Frame.Notice.done(
                    command.yes()
                        ? "Written down: you can take them."
                        : "The refuge is asked. It reads who would come, and no name.")
                .onTo("/refuge/offers/" + offer, next);
        case OfferResult.Refused(var why) ->
            Frame.Notice.attention(why.sentence()).onTo("/refuge/placements/" + id, next);
      };
    }
    return form.form().again(response, typed -> ask(actor, id, model, typed));
  }

  @GetMapping("/refuge/offers/{id}")
  @Needs(Action.HOLD_SPACE)
  String offer(Actor actor, @PathVariable UUID id, Model model) {
    return offer(actor, id, model, Form.blank());
  }

  private String offer(Actor actor, UUID id, Model model, Form form) {
    return shown(actor, id, model, form, "offer");
  }

  private String shown(Actor actor, UUID id, Model model, Form form, String template) {
    model.addAttribute("form", form);
    model.addAttribute(
        "page",
        new OfferPage(
            offers.offer(actor, new OfferId(id)).orElseThrow(OfferPages::notThere),
            ZonedDateTime.now(clock)));
    return "support/refuge/offers/" + template;
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
          refused(why, form, response, typed -> offer(actor, id, model, typed));
    };
  }

  @GetMapping("/refuge/offers/{id}/decline")
  @Needs(Action.HOLD_SPACE)
  String declining(Actor actor, @PathVariable UUID id, Model model) {
    return shown(actor, id, model, Form.blank(), "decline");
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
      return form.form().again(response, typed -> shown(actor, id, model, typed, "decline"));
    }
    var done = offers.decline(actor, new OfferId(id), why.value(), step);
    return ended(actor, id, done, form, "decline", model, response, next);
  }

  @GetMapping("/refuge/offers/{id}/withdraw")
  @Needs(Action.HOLD_SPACE)
  String withdrawing(Actor actor, @PathVariable UUID id, Model model) {
    return shown(actor, id, model, Form.blank(), "withdraw");
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
      return form.form().again(response, typed -> shown(actor, id, model, typed, "withdraw"));
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
          refused(why, form, response, typed -> shown(actor, id, model, typed, template));
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
          refused(why, form, response, typed -> offer(actor, id, model, typed));
    };
  }

  static String refused(
      OfferResult.Why why,
      FormReader form,
      HttpServletResponse response,
      java.util.function.Function<Form, String> page) {
    if (why == OfferResult.Why.NOT_THERE) {
      throw notThere();
    }
    if (why == OfferResult.Why.HOUR_IS_OVER || why == OfferResult.Why.TOO_LATE) {
      return form.form().refused("hour", why.sentence()).again(response, page);
    }
    return form.form().refused(why.sentence()).again(response, page);
  }

  static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}

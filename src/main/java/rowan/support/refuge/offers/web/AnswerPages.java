package rowan.support.refuge.offers.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import rowan.support.refuge.journey.Journeys;
import rowan.support.refuge.offers.AskedOfUs;
import rowan.support.refuge.offers.OfferId;
import rowan.support.refuge.offers.OfferResult;
import rowan.support.refuge.offers.RefugesNo;

/** For those who work in a refuge: what is asked of it, and what it answers. */
@Controller
class AnswerPages {

  private final AskedOfUs askedOfUs;
  private final Journeys journeys;
  private final OfferShown shown;

  AnswerPages(AskedOfUs askedOfUs, Journeys journeys, OfferShown shown) {
    this.askedOfUs = askedOfUs;
    this.journeys = journeys;
    this.shown = shown;
  }

  /** What the three kinds of a refuge's 'no' are called on its page. */
  enum Kind {
    NO_SPACE,
    NO_STAFF,
    CANNOT_MEET,
    NOT_RIGHT
  }

  @GetMapping("/refuge/offers")
  @Needs(Action.HOLD_SPACE)
  String asked(Actor actor, Model model) {
    model.addAttribute("waiting", askedOfUs.waiting(actor));
    model.addAttribute("coming", journeys.comingTo(actor));
    return "support/refuge/offers/asked";
  }

  @PostMapping("/refuge/offers/{id}/yes")
  @Needs(Action.HOLD_SPACE)
  String yes(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    return switch (askedOfUs.yes(actor, new OfferId(id))) {
      case OfferResult.Done done ->
          Frame.Notice.done("You said yes. The household decides now.")
              .onTo("/refuge/offers/" + id, next);
      case OfferResult.Refused(var why) ->
          OfferShown.refused(
              why,
              FormReader.of(request),
              response,
              typed -> shown.page(actor, id, model, typed, "offer"));
    };
  }

  @GetMapping("/refuge/offers/{id}/no")
  @Needs(Action.HOLD_SPACE)
  String ask(Actor actor, @PathVariable UUID id, Model model) {
    return shown.page(actor, id, model, Form.blank(), "no");
  }

  @PostMapping("/refuge/offers/{id}/no")
  @Needs(Action.HOLD_SPACE)
  String no(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var why = why(form);
    var words = form.optionalProse("words", "Say less", OfferPages.MOST_WORDS);
    if (form.hasErrors() || why.isEmpty()) {
      return form.form().again(response, typed -> shown.page(actor, id, model, typed, "no"));
    }
    return switch (askedOfUs.no(actor, new OfferId(id), why.get(), Optional.of(words))) {
      case OfferResult.Done done ->
          Frame.Notice.done(
                  why.get() instanceof RefugesNo.NoCapacity(var staff) && !staff
                      ? "You said no. The list shows the space as free for others: see below."
                      : "You said no, and the space is free. Their own worker stays with them.")
              .onTo("/refuge/offers/" + id, next);
      case OfferResult.Refused(var refusal) ->
          OfferShown.refused(
              refusal, form, response, typed -> shown.page(actor, id, model, typed, "no"));
    };
  }

  /** What was chosen; which need, or why not the right place, only where that was. */
  private static Optional<RefugesNo> why(FormReader form) {
    var kind = form.choice("reason", "Choose why not", Kind.class).ifGiven();
    return kind.flatMap(chosen ->
        switch (chosen) {
          case NO_SPACE -> Optional.of(new RefugesNo.NoCapacity(false));
          case NO_STAFF -> Optional.of(new RefugesNo.NoCapacity(true));
          case CANNOT_MEET ->
              form.choice("need", "Choose which need", RefugesNo.CannotMeet.class)
                  .ifGiven()
                  .map(RefugesNo.CannotMeetIt::new);
          case NOT_RIGHT ->
              form.choice("right", "Choose why it is not right for them", RefugesNo.NotRight.class)
                  .ifGiven()
                  .map(RefugesNo.NotRightForThem::new);
        });
  }
}

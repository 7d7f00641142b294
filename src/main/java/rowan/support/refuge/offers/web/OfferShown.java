package rowan.support.refuge.offers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.support.refuge.offers.OfferId;
import rowan.support.refuge.offers.OfferResult;
import rowan.support.refuge.offers.Offers;

/** Shows an offer, to either side of it, with the form that was filled if there was one. */
@Component
class OfferShown {

  private final Offers offers;
  private final Permissions permissions;
  private final Clock clock;

  OfferShown(Offers offers, Permissions permissions, Clock clock) {
    this.offers = offers;
    this.permissions = permissions;
    this.clock = clock;
  }

  String page(Actor actor, UUID id, Model model, Form form, String template) {
    model.addAttribute("form", form);
    model.addAttribute(
        "page",
        new OfferPage(
            offers.offer(actor, new OfferId(id)).orElseThrow(OfferShown::notThere),
            permissions.permit(actor, Action.MANAGE_REFUGE),
            ZonedDateTime.now(clock)));
    return "support/refuge/offers/" + template;
  }

  /** Shows the form once more, with why nothing changed. */
  static String refused(
      OfferResult.Why why,
      FormReader form,
      HttpServletResponse response,
      Function<Form, String> page) {
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

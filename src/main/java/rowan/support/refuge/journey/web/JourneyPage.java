package rowan.support.refuge.journey.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import rowan.foundation.web.Form;
import rowan.support.refuge.journey.Journey;
import rowan.support.refuge.journey.JourneyState;
import rowan.support.refuge.matching.PlainWords;
import rowan.support.refuge.offers.OfferState;

/** A journey, in sentences. */
public final class JourneyPage {

  private final Journey journey;
  private final ZonedDateTime now;

  JourneyPage(Journey journey, ZonedDateTime now) {
    this.journey = journey;
    this.now = now;
  }

  public Journey journey() {
    return journey;
  }

  public String hour(Instant moment) {
    return PlainWords.hour(now, moment);
  }

  /** The number of the plan that a form was filled beside. */
  public String seen(Form form) {
    var seen = form.typed("seen");
    return seen.isEmpty() ? String.valueOf(journey.number()) : seen;
  }

  public String here() {
    return "/refuge/offers/" + journey.offer().id() + "/journey";
  }

  /** How it stands: 'Expected at 18:30'. */
  public String heading() {
    return switch (journey.state()) {
      case JourneyState.Expected(var at) -> "Expected " + at(at);
      case JourneyState.Overdue(var since) -> "They should have been there " + at(since);
      case JourneyState.PoliceTold p -> "They are missing, and the police know";
      case JourneyState.ReachedAndSafe r -> "They are safe, and have not come";
      case JourneyState.Arrived a -> "They are there";
      case JourneyState.Elsewhere e -> "They are in another space of ours";
      case JourneyState.CalledOff c -> "They do not come";
    };
  }

  private String at(Instant moment) {
    var hour = hour(moment);
    return Character.isDigit(hour.charAt(0)) && hour.length() == 5 ? "at " + hour : hour;
  }

  /** Whether the space is kept for them still, and until when. */
  public boolean kept() {
    return journey.offer().state() instanceof OfferState.Accepted;
  }

  public String keptUntil() {
    return journey.offer().state() instanceof OfferState.Accepted(var at, var space, var until)
        ? hour(until)
        : "";
  }

  /** The form as it was filled; the word they know each other by stays sealed. */
  Form planned() {
    return Form.blank()
        .with("travel", journey.travel().map(Enum::name).orElse(""))
        .with("meeting", journey.meetingPoint().orElse(""))
        .with("met-by", journey.metBy().orElse(""))
        .with("bring", journey.bring().orElse(""));
  }
}

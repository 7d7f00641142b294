package rowan.support.refuge.offers.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import rowan.foundation.web.State;
import rowan.support.refuge.matching.Party;
import rowan.support.refuge.matching.PlainWords;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.offers.Offer;
import rowan.support.refuge.offers.OfferState;

/** An offer, in sentences. */
public final class OfferPage {

  private final Offer offer;
  private final boolean manages;
  private final ZonedDateTime now;

  /**
   * Of an offer.
   *
   * @param manages whether who reads manages refuges of their organisation
   */
  OfferPage(Offer offer, boolean manages, ZonedDateTime now) {
    this.offer = offer;
    this.manages = manages;
    this.now = now;
  }

  public boolean manages() {
    return manages;
  }

  /** Whether we said that the space is not free after all, while the list shows that it is. */
  public boolean shownAsFree() {
    return offer.answers()
        && offer.state() instanceof OfferState.No(var at, var party, var reason, var detail)
        && reason.filter(UnmetReason.NO_SPACE::equals).isPresent();
  }

  public Offer offer() {
    return offer;
  }

  public String hour(Instant moment) {
    return PlainWords.hour(now, moment);
  }

  /** How it stands: 'Alder, family room: the refuge is asked'. */
  public String heading() {
    var space = offer.space().title();
    return switch (offer.state()) {
      case OfferState.Asked a ->
          offer.answers() ? "Can you take them in " + space + "?" : "The refuge is asked: " + space;
      case OfferState.Offered o ->
          offer.decides() ? "The refuge said yes: " + space : "You said yes: " + space;
      case OfferState.Accepted a -> "They accepted " + space;
      case OfferState.Released r -> space + " is not kept any more";
      case OfferState.Arrived a -> "They moved into " + space;
      case OfferState.No no -> no(no, space);
      case OfferState.Over o -> "Nothing came of " + space;
    };
  }

  private String no(OfferState.No no, String space) {
    return switch (no.party()) {
      case SPACE, REFUGE ->
          offer.decides() ? "The refuge said no: " + space : "You said no: " + space;
      case SURVIVOR -> "They declined " + space;
      case REFERRER -> space + " was given back";
    };
  }

  /** A colour, and how it stands in a word or two: for the page of a space as well. */
  public static State colour(OfferState state) {
    return switch (state) {
      case OfferState.Asked a -> State.UNDER_WAY;
      case OfferState.Offered o -> State.AT_RISK;
      case OfferState.Accepted a -> State.UNDER_WAY;
      case OfferState.Arrived a -> State.MET;
      case OfferState.Released r -> State.BREACHED;
      case OfferState.No n -> State.NOT_STARTED;
      case OfferState.Over o -> State.NOT_STARTED;
    };
  }

  public static String word(OfferState state) {
    return switch (state) {
      case OfferState.Asked a -> "The refuge is asked";
      case OfferState.Offered o -> "The refuge said yes";
      case OfferState.Accepted a -> "They accepted";
      case OfferState.Released r -> "Not kept any more";
      case OfferState.Arrived a -> "Moved in";
      case OfferState.No(var at, var party, var reason, var detail) ->
          party == Party.SURVIVOR
              ? "They declined"
              : party == Party.REFERRER ? "Given back" : "The refuge said no";
      case OfferState.Over o -> "Nothing came of it";
    };
  }

  public boolean mayEnd() {
    return offer.decides() && offer.state().isOpen();
  }

  public boolean ended() {
    return offer.decides()
        && (offer.state() instanceof OfferState.No
            || offer.state() instanceof OfferState.Over
            || offer.state() instanceof OfferState.Released);
  }
}

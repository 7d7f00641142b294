package rowan.support.refuge.journey;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.vault.PersonKey;
import rowan.support.casework.CaseSummary;
import rowan.support.casework.Casework;
import rowan.support.casework.FromRoom;
import rowan.support.refuge.journey.JdbcJourneys.Row;
import rowan.support.refuge.journey.JdbcJourneys.Words;
import rowan.support.refuge.journey.JourneyResult.Why;
import rowan.support.refuge.offers.Offer;
import rowan.support.refuge.offers.OfferDesk;
import rowan.support.refuge.offers.OfferId;
import rowan.support.refuge.offers.Offers;

/** Finds journeys with what may be shown of them, and lets them be changed while they last. */
@Component
class FoundJourneys {

  private final Offers offers;
  private final JdbcJourneys rows;
  private final Casework casework;
  private final OfferDesk desk;

  FoundJourneys(Offers offers, JdbcJourneys rows, Casework casework, OfferDesk desk) {
    this.offers = offers;
    this.rows = rows;
    this.casework = casework;
    this.desk = desk;
  }

  /** A journey as it is stored, with its offer. */
  record Found(Offer offer, Row plan) {

    CaseSummary of() {
      return offer.of().orElseThrow();
    }
  }

  Optional<Found> find(Actor actor, OfferId id) {
    return offers
        .offer(actor, id)
        .filter(offer -> offer.of().isPresent())
        .flatMap(offer -> rows.find(actor, id).map(plan -> new Found(offer, plan)));
  }

  Journey shown(Actor actor, Found found) {
    var plan = found.plan;
    var key = desk.toRead(actor, "refuge.journey", found.of().person());
    var followed = rows.followUps(actor, found.offer.id());
    return new Journey(
        found.offer,
        plan.number(),
        plan.expected(),
        plan.later(),
        Optional.ofNullable(plan.travel()).map(Travel::valueOf),
        opened(key, plan, Words.MEETING_POINT),
        opened(key, plan, Words.MET_BY),
        opened(key, plan, Words.BRING),
        plan.codeWord() != null,
        state(actor, found),
        followed.stream()
            .map(done ->
                new Journey.Line(
                    done.what(),
                    done.at(),
                    Optional.ofNullable(
                        key.openIfAny(JdbcJourneys.wordsOf(done.id()), done.words())),
                    Optional.ofNullable(
                        key.openIfAny(JdbcJourneys.referenceOf(done.id()), done.reference()))))
            .toList());
  }

  JourneyState state(Actor actor, Found found) {
    var since = found.plan.expected();
    return JourneyState.of(
        found.offer.state(),
        since,
        Optional.ofNullable(found.plan.over()),
        rows.followUps(actor, found.offer.id()).stream()
            .filter(done -> !done.at().isBefore(since))
            .map(done -> new JourneyState.Done(done.what(), done.at()))
            .toList(),
        desk.now());
  }

  static Optional<String> opened(PersonKey key, Row plan, Words which) {
    return Optional.ofNullable(key.openIfAny(which.of(plan.id()), plan.sealed(which)));
  }

  void record(Actor by, Found found, String title, String words) {
    casework.record(
        by, found.of().caseId(), new FromRoom(title, found.offer.space().title() + ". " + words));
  }

  JourneyResult changing(Actor by, OfferId id, String code, Function<Found, JourneyResult> change) {
    return desk.act(
        by,
        "refuge.journey",
        code,
        () ->
            find(by, id)
                .map(found -> mayChange(by, found) ? change.apply(found) : refused(Why.OVER))
                .orElseGet(() -> refused(Why.NOT_THERE)));
  }

  /** Not once they are there, or do not come; who is safe may still set out again. */
  private boolean mayChange(Actor by, Found found) {
    var state = state(by, found);
    return state.isUnderWay() || state instanceof JourneyState.ReachedAndSafe;
  }

  private static JourneyResult refused(Why why) {
    return new JourneyResult.Refused(why);
  }
}

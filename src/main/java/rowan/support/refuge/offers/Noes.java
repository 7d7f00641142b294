package rowan.support.refuge.offers;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.support.refuge.RefugeEvent;
import rowan.support.refuge.matching.Party;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.offers.JdbcOffers.Row;
import rowan.support.refuge.offers.OfferResult.Why;

/** Says a 'no', whose ever it is: the space is free at once, and the need is counted. */
@Component
class Noes {

  private final JdbcOffers rows;
  private final JdbcAwaited awaited;
  private final OfferDesk desk;
  private final ApplicationEventPublisher events;

  Noes(JdbcOffers rows, JdbcAwaited awaited, OfferDesk desk, ApplicationEventPublisher events) {
    this.rows = rows;
    this.awaited = awaited;
    this.desk = desk;
    this.events = events;
  }

  /**
   * Says it.
   *
   * @param words added to it
   * @param next what happens next; nothing if the household is left with no need
   * @return why not; nothing if it is said
   */
  Optional<Why> say(Actor by, Row row, No no, Optional<String> words, Optional<String> next) {
    if (!row.state().isOpen()) {
      return Optional.of(row.state() instanceof OfferState.Over ? Why.RAN_OUT : Why.ANSWERED);
    }
    var now = desk.now();
    var key = desk.toWrite(by, "refuge.offer", row.person());
    var deed = desk.newId();
    var sealed = key.sealIfAny(JdbcOffers.wordsOfDeed(deed), words.orElse(null));
    if (!rows.add(by, row, deed, no.deed(), Optional.of(no), sealed, now)) {
      return Optional.of(Why.ANSWERED);
    }
    if (awaited.end(by, row.filled(), "LET_GO", now)) {
      events.publishEvent(
          new RefugeEvent.HoldEnded(by.authority(), row.filled(), row.space(), row.caseId()));
    }
    awaited.callOff(by, row.id(), now);
    next.ifPresent(step -> {
      awaited.unmet(by, row, no, desk.newId(), key, step, now);
      events.publishEvent(new RefugeEvent.NeedUnmet(by.authority(), row.need(), row.caseId()));
    });
    return Optional.empty();
  }

  /** A 'no' as it is stored. */
  record No(String deed, Party party, UnmetReason reason, Optional<String> detail) {

    static No of(SurvivorsChoice why) {
      return new No("DECLINED", Party.SURVIVOR, why.reason(), Optional.empty());
    }

    static No of(Withdrawal why) {
      return new No("WITHDRAWN", Party.REFERRER, UnmetReason.WITHDRAWN, Optional.of(why.name()));
    }

    static No of(RefugesNo why) {
      return switch (why) {
        case RefugesNo.NoCapacity(var staff) ->
            new No(
                "REFUSED",
                Party.SPACE,
                staff ? UnmetReason.NO_STAFF : UnmetReason.NO_SPACE,
                Optional.empty());
        case RefugesNo.CannotMeetIt(var which) ->
            new No("REFUSED", Party.REFUGE, which.reason(), Optional.of(which.name()));
        case RefugesNo.NotRightForThem(var reason) ->
            new No(
                "REFUSED",
                Party.REFUGE,
                UnmetReason.NOT_RIGHT_FOR_THEM,
                Optional.of(reason.name()));
      };
    }
  }
}

package rowan.support.refuge.offers;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.vault.Place;
import rowan.support.casework.Casework;
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
  private final JdbcDue due;
  private final Casework casework;
  private final OfferDesk desk;
  private final ApplicationEventPublisher events;

  Noes(
      JdbcOffers rows,
      JdbcAwaited awaited,
      JdbcDue due,
      Casework casework,
      OfferDesk desk,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.awaited = awaited;
    this.due = due;
    this.casework = casework;
    this.desk = desk;
    this.events = events;
  }

  /**
   * Says it.
   *
   * @param words added to it
   * @param next what happens next; nothing if the household is left with no need
   * @return why not; nothing if it is said
   * @throws Undone if somebody else was first with the space
   */
  Optional<Why> say(Actor by, Row row, No no, Optional<String> words, Optional<String> next) {
    if (!row.state().isOpen()) {
      return Optional.of(whyNot(row.state()));
    }
    var now = desk.now();
    var key = desk.toWrite(by, "refuge.offer", row.person());
    var deed = desk.newId();
    var sealed = key.sealIfAny(JdbcOffers.wordsOfDeed(deed), words.orElse(null));
    if (!rows.add(by, row, deed, no.deed(), Optional.of(no), sealed, now)) {
      return Optional.of(Why.ANSWERED);
    }
    free(by, row, now);
    awaited.callOff(by, row.id(), now);
    if (no.deed().equals("REFUSED")) {
      due.say(by, row.id(), true);
    }
    next.ifPresent(step -> {
      if (awaited.unmet(by, row, no, desk.newId(), key, step, now)) {
        events.publishEvent(new RefugeEvent.NeedUnmet(by.authority(), row.need(), row.caseId()));
      }
    });
    if (row.state().wasAccepted()) {
      leave(by, row, now);
    }
    return Optional.empty();
  }

  /** A space that is not kept any more is free already; any other is freed by this or by nobody. */
  private void free(Actor by, Row row, Instant now) {
    if (awaited.end(by, row.filled(), "LET_GO", now)) {
      events.publishEvent(
          new RefugeEvent.HoldEnded(by.authority(), row.filled(), row.space(), row.caseId()));
    } else if (!(row.state() instanceof OfferState.Released)) {
      throw new Undone();
    }
  }

  /** What the refuge was let in on for this journey, it need not know any more. */
  private void leave(Actor by, Row row, Instant now) {
    awaited
        .letInSince(by, row, now)
        .ifPresent(since -> casework.endInvolvement(by, row.caseId(), row.provider(), since));
  }

  /** Whether it was the first to say what happens next. */
  boolean next(Actor by, Row row, String words) {
    var key = desk.toWrite(by, "refuge.after-a-no", row.person());
    var place = new Place("refuge.after_a_no.words", row.id().value());
    return due.next(by, row, key.seal(place, words), desk.now());
  }

  /** Says it wholly or not at all, and then why not, as it stands by now. */
  OfferResult orNothing(Actor by, OfferId id, Supplier<OfferResult> said) {
    try {
      return said.get();
    } catch (Undone undone) {
      return new OfferResult.Refused(
          desk.plainly(by, () -> rows.find(by, id, desk.now()))
              .map(row -> whyNot(row.state()))
              .orElse(Why.NOT_THERE));
    }
  }

  private static Why whyNot(OfferState state) {
    return state instanceof OfferState.Over ? Why.RAN_OUT : Why.ANSWERED;
  }

  /** Undoes what was done so far about an offer: somebody else was first with its space. */
  static final class Undone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Undone() {
      super("the space is not filled as it was a moment ago", null, false, false);
    }
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

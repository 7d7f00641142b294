package rowan.support.refuge.offers;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.support.casework.Casework;
import rowan.support.casework.FromRoom;
import rowan.support.casework.LeadHandedOver;
import rowan.support.refuge.Placement;
import rowan.support.refuge.matching.PlainWords;
import rowan.support.refuge.offers.JdbcOffers.Row;
import rowan.support.refuge.offers.Noes.No;
import rowan.support.refuge.offers.OfferResult.Why;

/**
 * The front door for who speaks for a household: how an offer stands, and what the household
 * decides. All need {@code HOLD_SPACE}. What the refuge says is in {@link AskedOfUs}.
 */
@Service
public class Offers {

  private final JdbcOffers rows;
  private final JdbcAwaited awaited;
  private final Seen seen;
  private final Casework casework;
  private final OfferDesk desk;
  private final Noes noes;

  Offers(
      JdbcOffers rows,
      JdbcAwaited awaited,
      Seen seen,
      Casework casework,
      OfferDesk desk,
      Noes noes) {
    this.rows = rows;
    this.awaited = awaited;
    this.seen = seen;
    this.casework = casework;
    this.desk = desk;
    this.noes = noes;
  }

  /** The offer about a space that somebody looks at, and how it stands; opens nothing. */
  public Optional<Standing> of(Actor actor, Placement placement) {
    return desk.plainly(
        actor,
        () ->
            rows.ofHold(actor, placement.id(), desk.now())
                .filter(row -> row.caseId().equals(placement.of().caseId()))
                .map(row -> new Standing(row.id(), row.state())));
  }

  /** An offer and how it stands, and nothing of whom it is for. */
  public record Standing(OfferId id, OfferState state) {}

  /** An offer as the actor may see it: nothing if it is no business of theirs. */
  public Optional<Offer> offer(Actor actor, OfferId id) {
    return desk.act(
        actor,
        "refuge.offer",
        "refuge.offer",
        () -> rows.find(actor, id, desk.now()).flatMap(row -> seen.by(actor, row)));
  }

  /**
   * The household accepts: the space awaits them, and the refuge takes part in their case.
   *
   * @param expected when they should be there, at most 44 hours from now
   */
  public OfferResult accept(Actor by, OfferId id, Instant expected) {
    return noes.orNothing(
        by,
        id,
        () ->
            deciding(by, id, "refuge.accept", (row, title) -> accepted(by, row, title, expected)));
  }

  private OfferResult accepted(Actor by, Row row, String title, Instant expected) {
    var now = desk.now();
    switch (row.state()) {
      case OfferState.Offered o -> {}
      case OfferState.Asked a -> {
        return refused(Why.NOT_ANSWERED);
      }
      case OfferState.Over o -> {
        return refused(Why.RAN_OUT);
      }
      default -> {
        return refused(Why.ANSWERED);
      }
    }
    var objection = Awaiting.objection(expected, now, now);
    if (objection.isPresent()) {
      return refused(objection.get());
    }
    if (!rows.add(by, row, desk.newId(), "ACCEPTED", Optional.empty(), null, now)) {
      return refused(Why.ANSWERED);
    }
    var until = expected.plus(Awaiting.MARGIN);
    if (!awaited.end(by, row.hold(), "ACCEPTED", now)
        || !awaited.begin(by, row.id(), row.hold(), desk.newId(), now, until)) {
      throw new Noes.Undone();
    }
    awaited.expect(by, row, desk.newId(), expected, now);
    desk.toWrite(by, "refuge.accept", row.person());
    casework.involve(by, row.caseId(), row.provider());
    casework.record(
        by,
        row.caseId(),
        new FromRoom(
            "They accepted the space",
            title + ". Expected " + PlainWords.hour(desk.local(now), expected) + "."));
    return new OfferResult.Done(row.id());
  }

  /**
   * The household declines, at any time before they are there.
   *
   * @param next what happens next, in the worker's words: nobody is left with a 'no' alone
   */
  public OfferResult decline(Actor by, OfferId id, SurvivorsChoice why, String next) {
    return noes.orNothing(
        by,
        id,
        () ->
            deciding(
                by,
                id,
                "refuge.decline",
                (row, title) ->
                    ended(
                        by,
                        row,
                        new Ended(No.of(why), "They declined the space", title, why.title(), true),
                        next)));
  }

  /** Takes the offer back, at any time before they are there. */
  public OfferResult withdraw(Actor by, OfferId id, Withdrawal why, String next) {
    return noes.orNothing(
        by,
        id,
        () ->
            deciding(
                by,
                id,
                "refuge.withdraw",
                (row, title) ->
                    ended(
                        by,
                        row,
                        new Ended(
                            No.of(why),
                            "The space was given back",
                            title,
                            why.title(),
                            why.unmet()),
                        next)));
  }

  /** A 'no' from the household's side, as it is told on the timeline. */
  private record Ended(No no, String happened, String title, String why, boolean unmet) {}

  private OfferResult ended(Actor by, Row row, Ended how, String next) {
    var counted = how.unmet ? Optional.of(next) : Optional.<String>empty();
    var refusal = noes.say(by, row, how.no, Optional.empty(), counted);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    casework.record(
        by,
        row.caseId(),
        new FromRoom(how.happened, how.title + ". " + how.why + ". Next: " + next));
    return new OfferResult.Done(row.id());
  }

  /** Says what happens next after a refuge's 'no'. */
  public OfferResult next(Actor by, OfferId id, String words) {
    return deciding(
        by,
        id,
        "refuge.after-a-no",
        (row, title) -> {
          if (!row.refused()) {
            return refused(Why.ANSWERED);
          }
          if (!noes.next(by, row, words)) {
            return refused(Why.ANSWERED);
          }
          casework.record(
              by,
              row.caseId(),
              new FromRoom(
                  "The refuge said no",
                  title + ". " + ((OfferState.No) row.state()).words() + ". Next: " + words));
          return new OfferResult.Done(row.id());
        });
  }

  /** What is done about an offer for a household. */
  private interface Decision {
    OfferResult of(Row row, String title);
  }

  private OfferResult deciding(Actor by, OfferId id, String code, Decision decision) {
    return desk.act(
        by,
        "refuge.offer",
        code,
        () -> {
          var row = rows.find(by, id, desk.now());
          var offer = row.flatMap(one -> seen.by(by, one));
          if (offer.isEmpty()) {
            return refused(Why.NOT_THERE);
          }
          return offer.get().decides()
              ? decision.of(row.orElseThrow(), offer.get().space().title())
              : refused(Why.NOT_YOURS);
        });
  }

  /** Who leads a case is told what has to be done in it. */
  @EventListener
  void on(LeadHandedOver handed) {
    desk.reading(
        Actor.clock(handed.authority()),
        () -> {
          rows.led(handed.authority().value(), handed.caseId(), handed.to());
          return handed;
        });
  }

  private static OfferResult refused(Why why) {
    return new OfferResult.Refused(why);
  }
}

package rowan.support.refuge.journey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.foundation.vault.PersonKey;
import rowan.support.refuge.journey.FoundJourneys.Found;
import rowan.support.refuge.journey.JdbcJourneys.Row;
import rowan.support.refuge.journey.JdbcJourneys.Words;
import rowan.support.refuge.journey.JourneyResult.Why;
import rowan.support.refuge.matching.PlainWords;
import rowan.support.refuge.offers.Awaiting;
import rowan.support.refuge.offers.OfferDesk;
import rowan.support.refuge.offers.OfferId;
import rowan.support.refuge.offers.OfferState;
import rowan.support.refuge.places.Addresses;

/**
 * The front door to journeys, for everyone who works with the household: planning one, hearing that
 * it takes longer, following up who did not arrive. All need {@code HOLD_SPACE}.
 */
@Service
public class Journeys {

  private final FoundJourneys journeys;
  private final Awaiting awaiting;
  private final JdbcJourneys rows;
  private final Addresses addresses;
  private final OfferDesk desk;

  Journeys(
      FoundJourneys journeys,
      Awaiting awaiting,
      JdbcJourneys rows,
      Addresses addresses,
      OfferDesk desk) {
    this.journeys = journeys;
    this.awaiting = awaiting;
    this.rows = rows;
    this.addresses = addresses;
    this.desk = desk;
  }

  /** A household on its way to a refuge, without anything of who they are. */
  public record Coming(OfferId offer, String space, Instant expected, boolean missing) {}

  /** Who is on their way to the refuges of the actor's organisation; opens nothing. */
  public List<Coming> comingTo(Actor actor) {
    return desk.plainly(
        actor,
        () ->
            rows.comingTo(actor).stream()
                .map(one ->
                    new Coming(
                        one.offer(),
                        one.space(),
                        one.expected(),
                        !one.expected().isAfter(desk.now())))
                .toList());
  }

  /** A journey; nothing if it is not there for the actor. */
  public Optional<Journey> journey(Actor actor, OfferId id) {
    return desk.act(
        actor,
        "refuge.journey",
        "refuge.journey",
        () -> journeys.find(actor, id).map(found -> journeys.shown(actor, found)));
  }

  /** The word by which they know each other, for who meets them: for the refuge alone. */
  public Optional<String> codeWord(Actor actor, OfferId id) {
    return desk.act(
        actor,
        "refuge.code-word",
        "refuge.code-word",
        () ->
            journeys
                .find(actor, id)
                .filter(
                    found -> found.offer().answers() && journeys.state(actor, found).isUnderWay())
                .flatMap(found ->
                    FoundJourneys.opened(
                        desk.toRead(actor, "refuge.code-word", found.of().person()),
                        found.plan(),
                        Words.CODE_WORD)));
  }

  /** Plans it, in the place of what was planned before. */
  public JourneyResult plan(PlanJourney command) {
    var by = command.by();
    return journeys.changing(
        by,
        command.offer(),
        "refuge.plan-journey",
        found -> {
          if (!journeys.state(by, found).isUnderWay()) {
            return refused(Why.OVER);
          }
          if (found.plan().number() != command.seen()) {
            return refused(Why.CHANGED);
          }
          var refuge = found.offer().space().refuge();
          for (var said : command.inWords().entrySet()) {
            if (addresses.giveAway(by, refuge, said.getValue())) {
              return new JourneyResult.Refused(
                  Why.GIVES_THE_PLACE_AWAY, Optional.of(said.getKey()));
            }
          }
          var key = desk.toWrite(by, "refuge.plan-journey", found.of().person());
          var id = desk.newId();
          var code =
              command
                  .codeWord()
                  .or(() -> FoundJourneys.opened(key, found.plan(), Words.CODE_WORD))
                  .orElse(null);
          var plan =
              new Row(
                  id,
                  found.plan().number() + 1,
                  found.plan().expected(),
                  found.plan().later(),
                  command.travel().name(),
                  sealed(key, id, Words.MEETING_POINT, command.meetingPoint().orElse(null)),
                  sealed(key, id, Words.MET_BY, command.metBy().orElse(null)),
                  sealed(key, id, Words.CODE_WORD, code),
                  sealed(key, id, Words.BRING, command.bring().orElse(null)),
                  null);
          if (!rows.plan(by, command.offer(), plan, desk.now())) {
            return refused(Why.CHANGED);
          }
          journeys.record(by, found, "Journey planned", command.travel().title() + ".");
          return new JourneyResult.Done(true);
        });
  }

  /**
   * They told that they come at another hour. It is written down whether or not the space can be
   * kept until then: who waits for them must know.
   */
  public JourneyResult expectedAt(Actor by, OfferId id, int seen, Instant expected) {
    try {
      return expectedAt(by, id, seen, expected, true);
    } catch (Awaiting.NotKept undone) {
      return expectedAt(by, id, seen, expected, false);
    }
  }

  private JourneyResult expectedAt(Actor by, OfferId id, int seen, Instant expected, boolean keep) {
    return journeys.changing(
        by,
        id,
        "refuge.later",
        found -> {
          var now = desk.now();
          if (found.plan().number() != seen) {
            return refused(Why.CHANGED);
          }
          if (!expected.isAfter(now)) {
            return refused(Why.HOUR_IS_OVER);
          }
          if (!rows.plan(by, id, anew(by, found, expected), now)) {
            return refused(Why.CHANGED);
          }
          boolean kept =
              keep
                  && found.offer().state() instanceof OfferState.Accepted accepted
                  && awaiting.keepUntil(by, id, accepted, expected);
          journeys.record(
              by,
              found,
              "They come at another hour",
              "Expected " + PlainWords.hour(desk.local(now), expected) + ".");
          return new JourneyResult.Done(kept);
        });
  }

  private Row anew(Actor by, Found found, Instant expected) {
    var key = desk.toWrite(by, "refuge.later", found.of().person());
    var old = found.plan();
    var id = desk.newId();
    return new Row(
        id,
        old.number() + 1,
        expected,
        true,
        old.travel(),
        sealed(
            key,
            id,
            Words.MEETING_POINT,
            FoundJourneys.opened(key, old, Words.MEETING_POINT).orElse(null)),
        sealed(key, id, Words.MET_BY, FoundJourneys.opened(key, old, Words.MET_BY).orElse(null)),
        sealed(
            key, id, Words.CODE_WORD, FoundJourneys.opened(key, old, Words.CODE_WORD).orElse(null)),
        sealed(key, id, Words.BRING, FoundJourneys.opened(key, old, Words.BRING).orElse(null)),
        null);
  }

  private static byte @Nullable [] sealed(
      PersonKey key, UUID plan, Words which, @Nullable String words) {
    return key.sealIfAny(which.of(plan), words);
  }

  private static JourneyResult refused(Why why) {
    return new JourneyResult.Refused(why);
  }
}

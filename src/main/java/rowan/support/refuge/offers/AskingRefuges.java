package rowan.support.refuge.offers;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.support.casework.Casework;
import rowan.support.casework.FromRoom;
import rowan.support.refuge.Placement;
import rowan.support.refuge.Refuge;
import rowan.support.refuge.Stays;
import rowan.support.refuge.offers.OfferResult.Why;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.RefugePlaces;

/**
 * The front door for who holds a space and asks the refuge whether it takes the household. All need
 * {@code HOLD_SPACE}. What comes of it is in {@link Offers}.
 */
@Service
public class AskingRefuges {

  private final JdbcOffers rows;
  private final Rooms rooms;
  private final OfferDesk desk;

  AskingRefuges(JdbcOffers rows, Rooms rooms, OfferDesk desk) {
    this.rows = rows;
    this.rooms = rooms;
    this.desk = desk;
  }

  /** What is done in other rooms. */
  @org.springframework.stereotype.Component
  record Rooms(Refuge refuge, Stays stays, RefugePlaces places, Casework casework) {}

  /**
   * What would be asked, before it is.
   *
   * @param household what the refuge would read
   * @param ours whether the refuge is of the actor's own organisation, which can answer at once
   */
  public record Asking(Placement placement, String household, boolean ours) {

    /** Whether the space is held still: only then is anybody asked. */
    public boolean held() {
      return placement.stage() instanceof Placement.Stage.Held;
    }

    @Override
    public String toString() {
      return "Asking[hold=" + placement.id() + "]";
    }
  }

  /**
   * What would be asked about a hold, or would have been while it lasted; nothing if it is not
   * there.
   */
  public Optional<Asking> asking(Actor actor, OccupancyId hold) {
    return desk.act(
        actor,
        "refuge.offer",
        "refuge.offer",
        () -> rooms.stays.placement(actor, hold).flatMap(placement -> asking(actor, placement)));
  }

  private Optional<Asking> asking(Actor actor, Placement placement) {
    var refuge = rooms.places.refuge(actor, placement.space().refuge());
    return rooms
        .refuge
        .sought(actor, placement.need())
        .flatMap(sought ->
            refuge.map(one ->
                new Asking(
                    placement,
                    Seen.household(sought),
                    one.provider().equals(actor.organisation()))));
  }

  /**
   * Asks; who asks again is told of the same offer. A yes for one's own refuge counts, though a
   * colleague was asked a moment before.
   */
  public OfferResult ask(AskRefuge command) {
    var by = command.by();
    return desk.act(
        by,
        "refuge.offer",
        "refuge.ask",
        () -> {
          var now = desk.now();
          var before = rows.ofHold(by, command.hold(), now);
          var placement = rooms.stays.placement(by, command.hold());
          if (placement.isEmpty()) {
            return refused(Why.NOT_THERE);
          }
          if (before.isPresent()) {
            return answered(command, before.get(), now);
          }
          return placement
              .flatMap(one -> asking(by, one))
              .filter(Asking::held)
              .map(asking -> ask(command, asking, now))
              .orElseGet(() -> refused(Why.RAN_OUT));
        });
  }

  private OfferResult ask(AskRefuge command, Asking asking, Instant now) {
    var by = command.by();
    var placement = asking.placement();
    var of = placement.of();
    var provider = rooms.places.refuge(by, placement.space().refuge()).orElseThrow().provider();
    var id = new OfferId(desk.newId());
    var key = desk.toWrite(by, "refuge.ask", of.person());
    var begin =
        new JdbcOffers.Begin(
            id,
            command.hold(),
            provider,
            of.lead(),
            key.seal(JdbcOffers.householdOf(id), asking.household()),
            key.sealIfAny(JdbcOffers.wordsOf(id), command.words().orElse(null)));
    if (!rows.add(by, begin, now)) {
      return rows.ofHold(by, command.hold(), now)
          .map(row -> answered(command, row, now))
          .orElseGet(() -> refused(Why.RAN_OUT));
    }
    boolean yes = command.yes() && asking.ours();
    if (yes) {
      var row = rows.find(by, id, now).orElseThrow();
      rows.add(by, row, desk.newId(), "OFFERED", Optional.empty(), null, now);
    }
    rooms.casework.record(
        by,
        of.caseId(),
        new FromRoom(
            yes ? "Refuge can take them" : "Refuge asked", placement.space().title() + "."));
    return new OfferResult.Done(id, yes);
  }

  private OfferResult answered(AskRefuge command, JdbcOffers.Row row, Instant now) {
    var by = command.by();
    boolean yes =
        command.yes()
            && row.provider().equals(by.organisation())
            && row.state() instanceof OfferState.Asked
            && rows.add(by, row, desk.newId(), "OFFERED", Optional.empty(), null, now);
    if (yes) {
      desk.toWrite(by, "refuge.yes", row.person());
    }
    return new OfferResult.Done(row.id(), yes);
  }

  private static OfferResult refused(Why why) {
    return new OfferResult.Refused(why);
  }
}

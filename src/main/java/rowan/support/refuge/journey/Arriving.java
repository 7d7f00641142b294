package rowan.support.refuge.journey;

import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.Stays;
import rowan.support.refuge.offers.OfferDesk;
import rowan.support.refuge.offers.OfferId;
import rowan.support.refuge.offers.OfferState;
import rowan.support.refuge.offers.Offers;

/** The front door for when a household has arrived: it moves in. Needs {@code HOLD_SPACE}. */
@Service
public class Arriving {

  private final Offers offers;
  private final Stays stays;
  private final OfferDesk desk;

  Arriving(Offers offers, Stays stays, OfferDesk desk) {
    this.offers = offers;
    this.stays = stays;
    this.desk = desk;
  }

  /**
   * They are there, and move into the space that is kept for them.
   *
   * @return nothing if the offer is not there for the actor; refused as over where no space is kept
   */
  public Optional<MoveResult> arrived(Actor by, OfferId id) {
    try {
      return desk.act(
          by,
          "refuge.journey",
          "refuge.move-in",
          () -> offers.offer(by, id).map(it -> movedIn(by, it.state())));
    } catch (Taken undone) {
      return Optional.of(new MoveResult.Refused(MoveResult.Why.TAKEN));
    }
  }

  private MoveResult movedIn(Actor by, OfferState state) {
    if (!(state instanceof OfferState.Accepted accepted)) {
      return new MoveResult.Refused(MoveResult.Why.RAN_OUT);
    }
    var moved = stays.moveIn(by, accepted.space());
    if (moved instanceof MoveResult.Refused(var why) && why == MoveResult.Why.TAKEN) {
      throw new Taken();
    }
    return moved;
  }

  /** Undoes what was done so far of moving in: the transaction is this one's. */
  private static final class Taken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Taken() {
      super("the space is filled from a later moment on", null, false, false);
    }
  }
}

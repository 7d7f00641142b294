package rowan.support.refuge.offers;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.support.refuge.offers.OfferResult.Why;

/**
 * For how long a space is kept for a household on its way: until they should be there and some
 * hours more, and never longer than two days from when they accepted.
 */
@Component
public class Awaiting {

  /** How long a space is kept after they should have been there: trains are late. */
  public static final Duration MARGIN = Duration.ofHours(4);

  /** How long a space is kept in all, from when they accepted; the database holds it too. */
  public static final Duration AT_MOST = Duration.ofDays(2);

  private final JdbcAwaited rows;
  private final OfferDesk desk;

  Awaiting(JdbcAwaited rows, OfferDesk desk) {
    this.rows = rows;
    this.desk = desk;
  }

  /** Why nobody can be expected then; nothing if they can. */
  static Optional<Why> objection(Instant expected, Instant now, Instant acceptedAt) {
    if (!expected.isAfter(now)) {
      return Optional.of(Why.HOUR_IS_OVER);
    }
    return expected.plus(MARGIN).isAfter(acceptedAt.plus(AT_MOST))
        ? Optional.of(Why.TOO_LATE)
        : Optional.empty();
  }

  /**
   * Keeps the space until a new hour, within the running transaction.
   *
   * @return whether it is kept: not if it was released, or that would be too long
   * @throws NotKept if it cannot be kept so long; undone, it is kept as long as it was
   */
  public boolean keepUntil(Actor by, OfferId offer, OfferState.Accepted state, Instant expected) {
    var now = desk.now();
    var tooLong =
        rows.acceptedAt(by, offer).flatMap(accepted -> objection(expected, now, accepted));
    if (tooLong.isPresent() || !rows.end(by, state.space(), "KEPT_ANEW", now)) {
      return false;
    }
    if (!rows.begin(by, offer, state.space(), desk.newId(), now, expected.plus(MARGIN))) {
      throw new NotKept();
    }
    return true;
  }

  /** Undoes what was done so far: it must not cost them the hours for which it is kept already. */
  public static final class NotKept extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotKept() {
      super("the space is filled from a later moment on", null, false, false);
    }
  }
}

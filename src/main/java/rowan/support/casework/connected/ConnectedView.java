package rowan.support.casework.connected;

import java.time.Instant;
import java.util.List;
import rowan.foundation.kernel.AccountId;

/**
 * Who must not learn of a case, and who of the staff is shut out of it.
 *
 * @param open whether more may be added
 */
public record ConnectedView(
    String initials, boolean open, List<Named> named, List<ShutOut> shutOut) {

  public ConnectedView {
    named = List.copyOf(named);
    shutOut = List.copyOf(shutOut);
  }

  /** Somebody who must not learn of it. */
  public record Named(String name, Relation relation, Instant at) {}

  /** A colleague for whom the case is not there. */
  public record ShutOut(AccountId account, String name, Why why, Instant at) {}
}

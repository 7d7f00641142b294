package rowan.foundation.people;

import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;

/**
 * Work that must not be left with somebody who leaves, as a bean of the room that it belongs to.
 * Asked and done in the name of the house: whoever ends an account sees how much there is, and
 * never what.
 */
public interface UnfinishedWork {

  /** How much of it somebody has. */
  int of(Actor house, AccountId account);

  /**
   * Lets colleagues take all of it over at once.
   *
   * @throws NobodyToTakeOver if some of it finds nobody; then none of it is handed over
   */
  void handOver(Actor house, AccountId account);

  /** Some work finds nobody: the transaction is undone as a whole. */
  final class NobodyToTakeOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NobodyToTakeOver() {
      super("nobody can take this work over today", null, false, false);
    }
  }
}

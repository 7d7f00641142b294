package rowan.commissioning.decisions;

import java.util.List;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.Money;

/**
 * What becomes of the money that a decision allocates, as a bean of each room that knows of some.
 * Asked each time that Assurance is read, in the name of whoever reads.
 */
@FunctionalInterface
public interface Commitments {

  /** What is committed, or set aside, under a decision. */
  List<Commitment> under(Actor actor, DecisionId decision);

  /**
   * Money of a year.
   *
   * @param annual pounds a year
   * @param ofWhichNew what of it is new; nothing as long as nobody has said
   */
  record Commitment(Stage stage, Money annual, Money ofWhichNew) {}

  /** How firm it is. */
  enum Stage {
    /** Committed to a signed contract. */
    COMMITTED,
    /** The most that a tender under way may come to. */
    TENDERED
  }
}

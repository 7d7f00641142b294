package rowan.commissioning.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rowan.foundation.access.Actor;

/**
 * What the rooms of this wing ask of the decisions, and tell them: no act without authority. Joins
 * the caller's transaction.
 */
public interface Mandates {

  /** The confirmed mandates of a kind, newest decision first. */
  List<MandateSummary> inForce(Actor actor, String kind);

  /** One confirmed mandate. */
  Optional<MandateSummary> find(Actor actor, MandateId mandate);

  /** Whether the mandate permits the act. Asked in the same transaction as the act is done. */
  AuthorityResult authorise(Actor actor, MandateId mandate, Act act);

  /**
   * Whether a mandate names whoever holds an office of this title, as one to be engaged; one that
   * names nobody leaves it to everybody who may.
   */
  boolean concerns(Actor actor, MandateId mandate, String title);

  /** The titles of the officers to whom the decision of this mandate delegates the award. */
  List<String> delegates(Actor actor, DecisionId decision);

  /**
   * The last day until which a mandate permits to extend present contracts: known without asking
   * for an extension, so that it can be drawn. Nothing for a mandate of another kind, or one that
   * is not confirmed.
   */
  Optional<LocalDate> extendsUntil(Actor actor, MandateId mandate);

  /** Writes down that something was done under a mandate. */
  void report(Actor actor, Deed deed);
}

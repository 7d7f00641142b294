package rowan.support.casework;

import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.access.PromiseWitness;
import rowan.foundation.kernel.Promise;
import rowan.foundation.kernel.PromiseFigure;

/**
 * Adds up the hours in which an open case had no lead, from the periods as they are stored. How
 * many hours cases were open at all is not said: from day to day it would tell when one opens or
 * ends.
 */
@Component
class LeadWitness implements PromiseWitness {

  /** How many of the newest cases are looked at: a council's year or more, and still quick. */
  private static final int COMPARED = 2_000;

  private final CaseFacts facts;

  LeadWitness(CaseFacts facts) {
    this.facts = facts;
  }

  @Override
  public PromiseFigure now(Actor actor) {
    long uncovered = facts.hoursUncoveredLately(actor, COMPARED);
    return new PromiseFigure(
        Promise.NO_ONE_TELLS_IT_TWICE,
        "%,d".formatted(uncovered),
        "hours of the last year in which one of the newest cases was open without a lead worker",
        uncovered == 0);
  }
}

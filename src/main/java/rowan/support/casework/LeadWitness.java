package rowan.support.casework;

import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.access.PromiseWitness;
import rowan.foundation.kernel.Promise;
import rowan.foundation.kernel.PromiseFigure;

/** Adds up the hours in which an open case had no lead, from the periods as they are stored. */
@Component
class LeadWitness implements PromiseWitness {

  private final CaseFacts facts;

  LeadWitness(CaseFacts facts) {
    this.facts = facts;
  }

  @Override
  public PromiseFigure now(Actor actor) {
    var uncovered = facts.hoursUncoveredInTheLastYear(actor);
    return new PromiseFigure(
        Promise.NO_ONE_TELLS_IT_TWICE,
        "%,d".formatted(uncovered.met()),
        "hours in which an open case had no lead worker, of %,d in the last year"
            .formatted(uncovered.of()),
        uncovered.met() == 0);
  }
}

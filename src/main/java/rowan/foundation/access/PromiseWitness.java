package rowan.foundation.access;

import rowan.foundation.kernel.PromiseFigure;

/**
 * Gives the figure of one promise, as a bean of the room that holds it. Assurance asks every
 * witness each time it is read, in the name of whoever reads, who need not be permitted what the
 * room holds: a witness reads its own tables by {@link Acting} in its own wing, derives the figure
 * from what happened, and is quick (a few milliseconds: one indexed statement).
 */
@FunctionalInterface
public interface PromiseWitness {

  PromiseFigure now(Actor actor);
}

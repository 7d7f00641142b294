/**
 * Reads a council's decision as published: what was recommended, what was resolved, and which
 * mandates the words propose. Start at {@link
 * rowan.commissioning.decisions.reading.DecisionReader}.
 *
 * <p>Plain Java: no database, no framework, no clock, so that {@code rowan decision read} answers
 * at once. Nothing here binds; an officer confirms, corrects or adds. The parts: {@code text} takes
 * words out of files, {@code structure} takes a decision apart, {@code phrases} and {@code wording}
 * know how councils say things, {@code mandates} holds one rule for each kind of mandate.
 */
@NullMarked
package rowan.commissioning.decisions.reading;

import org.jspecify.annotations.NullMarked;

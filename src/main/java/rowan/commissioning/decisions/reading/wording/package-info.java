/**
 * The parts of a resolution's sentences: its clauses, who is named in them, when something is due,
 * whether something is bought. What the mandate rules share.
 */
@NullMarked
package rowan.commissioning.decisions.reading.wording;

import org.jspecify.annotations.NullMarked;

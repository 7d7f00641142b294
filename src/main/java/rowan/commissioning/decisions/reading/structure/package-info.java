/**
 * Takes a decision's text apart: its title, who decided and when, what was recommended, what was
 * resolved, and what else the minutes tell. Start at {@link
 * rowan.commissioning.decisions.reading.structure.DecisionStructure}.
 *
 * <p>Guarantees: recommended and resolved are never mixed; every resolution is in the words of the
 * text, with its sub-items, and has a number.
 */
@NullMarked
package rowan.commissioning.decisions.reading.structure;

import org.jspecify.annotations.NullMarked;

/**
 * Is what was resolved being done? States of resolutions, derived from mandates, deeds and the
 * calendar by pure rules, one for each kind of mandate: {@link
 * rowan.commissioning.decisions.assurance.StateRules}. Nobody can type a state in.
 */
@NullMarked
package rowan.commissioning.decisions.assurance;

import org.jspecify.annotations.NullMarked;

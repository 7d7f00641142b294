/**
 * What a resolution permits or asks, proposed by rules from its words. Start at {@link
 * rowan.commissioning.decisions.reading.mandates.MandateRules}; the kinds are the records of {@link
 * rowan.commissioning.decisions.reading.mandates.MandateProposal}.
 *
 * <p>A rule proposes, an officer disposes: every proposal keeps the place of the words it came from
 * and says what it doubts. Each rule reads one kind and may look at what the rules before it found.
 */
@NullMarked
package rowan.commissioning.decisions.reading.mandates;

import org.jspecify.annotations.NullMarked;

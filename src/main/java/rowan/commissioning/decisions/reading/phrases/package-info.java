/**
 * The phrases councils decide in: how long, when, how much, who. Each type finds its phrase in a
 * run of words and says where it stood, so that the words can be shown beside what was understood.
 *
 * <p>Plain functions of the text: no clock, no framework. Every pattern is bounded, so that reading
 * takes time in proportion to the length of the text whatever it holds.
 */
@NullMarked
package rowan.commissioning.decisions.reading.phrases;

import org.jspecify.annotations.NullMarked;

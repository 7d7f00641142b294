/** The pages of decisions: recording one, judging what it permits, seeing how it stands. */
@NullMarked
package rowan.commissioning.decisions.web;

import org.jspecify.annotations.NullMarked;

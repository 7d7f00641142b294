/**
 * Whether a space fits a household, and why. Start at {@link
 * rowan.support.refuge.matching.Matching}.
 *
 * <p>Pure functions of what they are given. Every space gets an answer, and every answer its
 * reasons: a 'no' that nobody can explain helps nobody on the telephone at night.
 */
@NamedInterface("matching")
@NullMarked
package rowan.support.refuge.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * Finds people by what is known of them: a name in any spelling or script, a date of birth, a
 * postcode, a number. Start at {@link rowan.support.casework.finding.People}.
 *
 * <p>Promise: what somebody is found by is stored sealed, and as fingerprints of which none is
 * shared by more people than its kind allows, so that a stolen database does not tell who has which
 * name; and nobody finds a case that is not theirs to see. What the fingerprints tell is written in
 * {@code docs/decisions/0035}.
 */
@NamedInterface("finding")
@NullMarked
package rowan.support.casework.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * The first day: the licence that they agree to, and what they are shown of the house. Start at
 * {@link rowan.support.refuge.stay.settling.SettlingIn}.
 */
@NullMarked
package rowan.support.refuge.stay.settling;

import org.jspecify.annotations.NullMarked;

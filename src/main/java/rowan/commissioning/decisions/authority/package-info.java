/**
 * Whether a mandate permits an act: small named rules, each of which objects with a sentence in
 * figures. Start at {@link rowan.commissioning.decisions.authority.Authorising}. Pure: what is
 * asked, what is permitted and nothing else.
 */
@NullMarked
package rowan.commissioning.decisions.authority;

import org.jspecify.annotations.NullMarked;

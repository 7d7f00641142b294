/**
 * What somebody says about themselves, if they wish to, for the yearly count of whom safe
 * accommodation reaches. Start at {@link rowan.support.refuge.described.Descriptions}.
 *
 * <p>Special category data (UK GDPR article 9): asked once, with why, and left unsaid as easily as
 * said. Each answer is sealed with the person's key, the latest counts, and what is not said is
 * never taken for 'no'.
 */
@NamedInterface("described")
@NullMarked
package rowan.support.refuge.described;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

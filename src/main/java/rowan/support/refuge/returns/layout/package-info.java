/**
 * What stands in the annual return and where: its tables with the code of each figure, and which of
 * them add up. Start at {@link rowan.support.refuge.returns.layout.Layout}. Nothing is counted
 * here.
 */
@NamedInterface("returns-layout")
@NullMarked
package rowan.support.refuge.returns.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * The plan of each child of a household in a stay. Start at {@link
 * rowan.support.refuge.stay.children.ChildrensPlans}.
 */
@NullMarked
package rowan.support.refuge.stay.children;

import org.jspecify.annotations.NullMarked;

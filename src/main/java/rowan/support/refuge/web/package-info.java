/** The pages of refuge: what there is, finding a space, a hold and a stay. */
@NullMarked
package rowan.support.refuge.web;

import org.jspecify.annotations.NullMarked;

/** Pages of a stay. */
@NullMarked
package rowan.support.refuge.stay.web;

import org.jspecify.annotations.NullMarked;

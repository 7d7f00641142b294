/** People, cases, and who leads them. */
@NullMarked
package rowan.support.casework;

import org.jspecify.annotations.NullMarked;

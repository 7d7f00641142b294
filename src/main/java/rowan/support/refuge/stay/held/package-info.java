/** What stays hold about people, told when the law asks. */
@NullMarked
package rowan.support.refuge.stay.held;

import org.jspecify.annotations.NullMarked;

/** Words that would say where a refuge is, noticed before they are kept. */
@NullMarked
package rowan.support.refuge.discretion;

import org.jspecify.annotations.NullMarked;

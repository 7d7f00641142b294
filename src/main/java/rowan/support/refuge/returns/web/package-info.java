/** The return of a provider's own places. */
@NullMarked
package rowan.support.refuge.returns.web;

import org.jspecify.annotations.NullMarked;

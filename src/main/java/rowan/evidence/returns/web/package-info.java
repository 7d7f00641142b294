/** The page of the annual return, and its files. */
@NullMarked
package rowan.evidence.returns.web;

import org.jspecify.annotations.NullMarked;

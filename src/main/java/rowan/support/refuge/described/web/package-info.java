/** The page on which somebody is asked about themselves. */
@NullMarked
package rowan.support.refuge.described.web;

import org.jspecify.annotations.NullMarked;

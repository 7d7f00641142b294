/** The page of the children of a case. */
@NullMarked
package rowan.support.casework.children.web;

import org.jspecify.annotations.NullMarked;

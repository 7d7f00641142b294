/** The one page of where the person of a case lives. */
@NullMarked
package rowan.support.casework.address.web;

import org.jspecify.annotations.NullMarked;

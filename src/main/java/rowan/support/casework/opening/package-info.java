/** Opening a case: everything that is true of it from its first hour. Hidden from other rooms. */
@NullMarked
package rowan.support.casework.opening;

import org.jspecify.annotations.NullMarked;

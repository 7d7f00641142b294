/**
 * Who is one person: two records that look like it are proposed with the reasons, said to be one
 * person's or not, and read together for as long as that holds. Nothing that was written in a case
 * is moved or sealed anew, so that taking it back leaves everything where it was.
 */
@NullMarked
package rowan.support.casework.identity;

import org.jspecify.annotations.NullMarked;

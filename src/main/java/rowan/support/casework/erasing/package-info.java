/**
 * How long cases are kept, and what is taken away when somebody is erased: the fingerprints of
 * their name, who must not learn of them, their files. The rest stays as ids, hours and counts.
 */
@NullMarked
package rowan.support.casework.erasing;

import org.jspecify.annotations.NullMarked;

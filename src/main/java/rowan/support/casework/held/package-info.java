/** What casework holds about a person, for who answers the law. */
@NullMarked
package rowan.support.casework.held;

import org.jspecify.annotations.NullMarked;

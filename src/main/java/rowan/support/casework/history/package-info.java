/**
 * Who looked at a person's record, told to the person. Start at {@link
 * rowan.support.casework.history.OwnHistory}.
 */
@NullMarked
package rowan.support.casework.history;

import org.jspecify.annotations.NullMarked;

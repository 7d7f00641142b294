/** Doing what was decided to be erased, and nothing else. */
@NullMarked
package rowan.foundation.retention.carryingout;

import org.jspecify.annotations.NullMarked;

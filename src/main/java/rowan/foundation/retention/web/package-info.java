/** The pages of the retention schedule, of holds and of erasures. */
@NullMarked
package rowan.foundation.retention.web;

import org.jspecify.annotations.NullMarked;

/** Legal holds: what a review, a court or a complaint needs is not erased while they stand. */
@NullMarked
package rowan.foundation.retention.holding;

import org.jspecify.annotations.NullMarked;

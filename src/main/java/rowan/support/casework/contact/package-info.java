/**
 * Reaching somebody: how it is safe, trying, what was said, and asking them to get in touch. A
 * number is shown on asking, one at a time, and each time it is written down.
 */
@NullMarked
package rowan.support.casework.contact;

import org.jspecify.annotations.NullMarked;

/** The thread of the whole house as one journey in a real browser, and the pictures of the tour. */
@NullMarked
package rowan.thread;

import org.jspecify.annotations.NullMarked;

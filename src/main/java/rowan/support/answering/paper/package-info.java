/** An answer as it leaves: on paper, and as a file that a machine reads. */
@NullMarked
package rowan.support.answering.paper;

import org.jspecify.annotations.NullMarked;

/** How long requests and their answers are kept, and what is taken away when they are erased. */
@NullMarked
package rowan.support.answering.erasing;

import org.jspecify.annotations.NullMarked;

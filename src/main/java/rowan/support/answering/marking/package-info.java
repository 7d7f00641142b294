/** Splitting what was collected into sentences, and proposing which of them to take out. */
@NullMarked
package rowan.support.answering.marking;

import org.jspecify.annotations.NullMarked;

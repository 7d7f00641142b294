/** Whether everything that is read and written about somebody leaves its trace. */
@NullMarked
package rowan.promises.traces;

import org.jspecify.annotations.NullMarked;

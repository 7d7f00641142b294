/** Looking at a file as it arrives: what it is by its content, and whether it does harm. */
@NullMarked
package rowan.foundation.documents.checking;

import org.jspecify.annotations.NullMarked;

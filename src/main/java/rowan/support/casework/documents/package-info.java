/** The files of a case: letters, orders, photographs, recordings. */
@NullMarked
package rowan.support.casework.documents;

import org.jspecify.annotations.NullMarked;

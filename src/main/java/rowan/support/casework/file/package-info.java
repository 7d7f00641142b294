/**
 * The file of one case, as the parts of the room share it: finding it under the database's locks,
 * writing down each look and change, the timeline. Hidden from other rooms.
 */
@NullMarked
package rowan.support.casework.file;

import org.jspecify.annotations.NullMarked;

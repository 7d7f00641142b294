/** How long what was shared is kept, and what is taken away when it is erased. */
@NullMarked
package rowan.support.sharing.erasing;

import org.jspecify.annotations.NullMarked;

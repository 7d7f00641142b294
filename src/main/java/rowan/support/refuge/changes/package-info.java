/**
 * What is said of a refuge and its spaces, said anew, with what was said before. Start at {@link
 * rowan.support.refuge.changes.RefugeChanges}.
 *
 * <p>A space's rule of admission and its door never change; the database has no right to. Each
 * change has its day and its author, and a trigger keeps what it replaced.
 */
@NamedInterface("changes")
@NullMarked
package rowan.support.refuge.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * How Rowan is started and stopped: the commands behind {@code ./rowan}, the PostgreSQL that the
 * demo and the tests bring with them, and one plain sentence for everything that can stop a start.
 *
 * <p>Not a room: it stands outside the four wings, holds no page and no table, and nothing in a
 * wing may use it.
 */
@NullMarked
package rowan.launch;

import org.jspecify.annotations.NullMarked;

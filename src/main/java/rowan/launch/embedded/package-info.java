/**
 * The PostgreSQL that comes with Rowan, for the demo and the tests. Start at {@link
 * rowan.launch.embedded.EmbeddedPostgres}.
 */
@NullMarked
package rowan.launch.embedded;

import org.jspecify.annotations.NullMarked;

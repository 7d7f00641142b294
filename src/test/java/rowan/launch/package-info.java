/** Starting, stopping and failing to start, each in a process of its own. */
@org.jspecify.annotations.NullMarked
package rowan.launch;

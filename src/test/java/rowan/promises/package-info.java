/** One class for each promise, proving as much of it as is held so far. */
@org.jspecify.annotations.NullMarked
package rowan.promises;

/** Whether a space fits, and why. */
@org.jspecify.annotations.NullMarked
package rowan.support.refuge.matching;

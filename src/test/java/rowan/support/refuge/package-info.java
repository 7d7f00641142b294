/** Finding, holding and moving into a space. */
@org.jspecify.annotations.NullMarked
package rowan.support.refuge;

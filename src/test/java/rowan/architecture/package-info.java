/** The rules of the house, held by tests that are shown to bite. */
@org.jspecify.annotations.NullMarked
package rowan.architecture;

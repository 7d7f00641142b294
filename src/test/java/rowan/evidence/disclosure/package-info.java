/** The one gate from support to everyone else. */
@org.jspecify.annotations.NullMarked
package rowan.evidence.disclosure;

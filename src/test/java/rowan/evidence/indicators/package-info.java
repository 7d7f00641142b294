/** Figures, and which of them may be seen beside one another. */
@org.jspecify.annotations.NullMarked
package rowan.evidence.indicators;

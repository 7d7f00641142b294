/** Rowan: from a Cabinet's decision on domestic abuse services to the support each person gets. */
@org.jspecify.annotations.NullMarked
package rowan;

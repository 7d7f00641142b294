/**
 * A generated council of many cases. Start at {@link rowan.bench.council.CouncilLoader}; what is
 * generated, and how, is said in {@code docs/bench.md}.
 */
@org.jspecify.annotations.NullMarked
package rowan.bench.council;

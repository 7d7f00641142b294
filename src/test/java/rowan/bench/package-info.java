/**
 * How fast Rowan is, beside what the database alone could do: {@code ./rowan bench}. Loads a
 * generated council of many cases, drives the pages over HTTP, runs the same SQL without Rowan, and
 * prints both and their ratio.
 */
@org.jspecify.annotations.NullMarked
package rowan.bench;

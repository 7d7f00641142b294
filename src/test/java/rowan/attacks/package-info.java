/**
 * Rowan under attack: by whoever sends what no page of ours would, by whoever guesses numbers, and
 * by the power cut. Each runs small in every test run and whole by {@code ./rowan test --long}.
 */
@org.jspecify.annotations.NullMarked
package rowan.attacks;

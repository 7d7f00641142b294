package rowan.foundation.kernel;

/**
 * How well a promise is held just now, in one figure that anyone who reads Assurance may see: it
 * points at no person.
 *
 * @param figure as it is shown large: {@code 0}, {@code 14 of 14}
 * @param says what the figure counts, in a few plain words after it: {@code hours in which a case
 *     had no lead worker}; no other number, which would change as people come and go
 * @param held whether the promise holds; a breach is shown as such, never left out
 */
public record PromiseFigure(Promise promise, String figure, String says, boolean held) {}

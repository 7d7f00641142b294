package rowan.commissioning.decisions;

/**
 * A confirmed mandate, for a room that acts under it.
 *
 * @param kind as the decision reader names it: {@code commission}, {@code delegate}, {@code extend}
 *     …
 * @param resolution the number of the resolution, as printed
 * @param says what it permits or asks, in one plain line
 */
public record MandateSummary(
    MandateId id, DecisionId decision, String resolution, String kind, String says) {}

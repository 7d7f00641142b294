package rowan.evidence.indicators;

import java.time.Instant;

/**
 * An indicator over a period as it is published.
 *
 * @param version 1 for the first that was published for the period; a later one never takes its
 *     place quietly
 * @param at when this version was computed
 */
public record Figure(Measured measured, int version, Instant at) {}

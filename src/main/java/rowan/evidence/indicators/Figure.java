package rowan.evidence.indicators;

import java.time.Instant;
import java.util.Optional;
import rowan.evidence.disclosure.Disclosed;

/**
 * An indicator over a period as it is published.
 *
 * @param version 1 for the first that was published for the period; a later one never takes its
 *     place quietly
 * @param at when this version was computed
 * @param before the figure that was published before this one, where it was another
 */
public record Figure(Measured measured, int version, Instant at, Optional<Disclosed> before) {}

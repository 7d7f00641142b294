package rowan.support.refuge.stay.settling;

import java.time.Instant;

/**
 * A version of what a provider asks of those who live with it.
 *
 * @param version counted from one
 * @param from when it was written down; it holds until the next one
 */
public record HouseText(TextKind kind, int version, String words, Instant from) {}

package rowan.support.refuge.places;

/**
 * A refuge as a list of a provider's own shows it.
 *
 * @param region a word for the part of the area
 * @param spaces how many there are
 */
public record OwnRefuge(
    RefugeId id, String name, AccommodationKind kind, String region, int spaces) {}

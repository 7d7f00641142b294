package rowan.support.refuge.places;

/** A space and how it stands. */
public record SpaceNow(Space space, Availability now) {}

package rowan.support.prevention;

/** Work of one kind towards one end, in many sessions. */
public record Programme(ProgrammeId id, Kind kind, String name) {}

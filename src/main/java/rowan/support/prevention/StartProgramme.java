package rowan.support.prevention;

import rowan.foundation.access.Actor;

/** Starts a programme. */
public record StartProgramme(Actor by, Kind kind, String name) {}

package rowan.support.refuge.places;

import rowan.foundation.access.Actor;

/** Adds a space to a refuge of the actor's own organisation, ready from now on. */
public record AddSpace(Actor by, RefugeId refuge, String name, SpaceFeatures features) {}

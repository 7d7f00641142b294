package rowan.support.refuge.web;

import java.util.Optional;
import rowan.support.refuge.areas.Distance;

/**
 * Two parts of the area.
 *
 * @param distance between them; nothing if nobody stated it
 */
public record PartsApart(String one, String other, Optional<Distance> distance) {}

package rowan.support.refuge.network.away;

import java.util.Optional;
import rowan.foundation.access.Actor;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.network.MemberId;

/**
 * Records that a household went to a member of the network.
 *
 * @param region the part of that area, as the member told it
 */
public record PlaceElsewhere(Actor by, NeedId need, MemberId member, Optional<String> region) {}

package rowan.support.refuge.network;

import rowan.foundation.access.Actor;

/**
 * States what members are told of this service.
 *
 * @param address where they ask, such as {@code https://rowan.example.gov.uk}
 * @param area by its name
 * @param telephone of the front door of the service, never of a refuge
 */
public record JoinNetwork(Actor by, String address, String area, String telephone) {}

package rowan.support.refuge.network;

import rowan.foundation.access.Actor;
import rowan.support.refuge.network.signing.VerifyingKey;

/**
 * Adds a member; nothing is exchanged with it until its key is confirmed.
 *
 * @param name of the council or the charity
 * @param address such as {@code https://rowan.example.gov.uk}
 */
public record AddMember(Actor by, String name, String address, VerifyingKey key) {}

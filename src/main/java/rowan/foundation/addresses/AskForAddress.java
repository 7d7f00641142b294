package rowan.foundation.addresses;

import rowan.foundation.access.Actor;

/**
 * Asks for one address.
 *
 * @param words why, in a sentence of their own; kept sealed
 */
public record AskForAddress(Actor by, AddressOf of, AddressReason reason, String words) {}

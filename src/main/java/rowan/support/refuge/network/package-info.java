/**
 * Free spaces told to other councils and refuges, and theirs to us. Start at {@link
 * rowan.support.refuge.network.NetworkMembers} for who takes part, at {@link
 * rowan.support.refuge.network.Publishing} for what they are told, and at {@link
 * rowan.support.refuge.network.reading.NetworkReading} for what they tell.
 *
 * <p>Promise: nothing leaves but counts of free spaces by region and shape, the same for everybody
 * within a quarter of an hour, and only to a member whose key two people confirmed.
 */
@NullMarked
package rowan.support.refuge.network;

import org.jspecify.annotations.NullMarked;

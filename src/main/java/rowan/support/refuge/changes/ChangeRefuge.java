package rowan.support.refuge.changes;

import rowan.foundation.access.Actor;
import rowan.support.refuge.places.RefugeId;

/**
 * Says anew who owns the premises and whom a refuge welcomes.
 *
 * @param seen the version that was read before
 * @param owner by name; empty if it is not told
 * @param policy how it welcomes trans and non-binary people, in the provider's own words
 */
public record ChangeRefuge(Actor by, RefugeId refuge, int seen, String owner, String policy) {}

/**
 * What there is: refuges, their spaces, and how each space stands this minute. Start at {@link
 * rowan.support.refuge.places.RefugePlaces}.
 *
 * <p>A refuge has a name that gives nothing away and a word for the part of the area it is in. Its
 * address is sealed apart, and shown one at a time, on asking, with a trace.
 */
@NamedInterface("places")
@NullMarked
package rowan.support.refuge.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

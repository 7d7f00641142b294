/**
 * A decision as it was published, what its resolutions permit and ask, and the officer's word on
 * each. Start at {@link rowan.commissioning.decisions.recording.Mandate}.
 *
 * <p>A mandate is proposed by the reader or added by an officer; it binds once it is confirmed, and
 * stays as it is from the first deed on.
 */
@NullMarked
package rowan.commissioning.decisions.recording;

import org.jspecify.annotations.NullMarked;

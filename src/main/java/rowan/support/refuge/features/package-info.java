/**
 * What a space is beside its beds and its rule of admission: its bathroom, when staff are there, by
 * and for whom it is run. Plain values, stated by the provider.
 */
@NamedInterface("features")
@NullMarked
package rowan.support.refuge.features;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * What other members of the network tell of their free spaces, read every few minutes and on
 * demand, each apart. Start at {@link rowan.support.refuge.network.reading.NetworkReading}.
 */
@NullMarked
package rowan.support.refuge.network.reading;

import org.jspecify.annotations.NullMarked;

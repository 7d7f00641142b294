/** What takes messages out of the house: e-mail, text messages, and Rowan's own pages. */
@NullMarked
package rowan.foundation.messages.carrier;

import org.jspecify.annotations.NullMarked;

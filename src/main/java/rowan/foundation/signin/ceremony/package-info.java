/**
 * What browser and server say to each other to make and to use a passkey, for whoever keeps its
 * public half: this room for accounts, another for people who have none.
 */
@NamedInterface("ceremony")
@NullMarked
package rowan.foundation.signin.ceremony;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

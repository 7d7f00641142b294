/**
 * The register of people, organisations and offices: its rows and the rules over them. Asks nobody
 * whether they may, and writes no trace: the room {@code foundation.people} does, and is the only
 * one that changes anything here. To be used within a transaction of {@link
 * rowan.foundation.access.Wing#FOUNDATION}.
 */
@NamedInterface("register")
@NullMarked
package rowan.foundation.access.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

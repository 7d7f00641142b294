/**
 * Organisations and teams: rows of the register, on the same terms as {@link
 * rowan.foundation.access.register}.
 */
@NamedInterface("groups")
@NullMarked
package rowan.foundation.access.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

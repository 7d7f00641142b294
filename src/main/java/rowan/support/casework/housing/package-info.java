/** What a case has to ask of the rooms that house people, and cannot know by itself. */
@NamedInterface("housing")
@NullMarked
package rowan.support.casework.housing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

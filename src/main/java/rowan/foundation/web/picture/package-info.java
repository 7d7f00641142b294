/**
 * Pictures drawn by the server: what to show goes in as plain facts, where each line and bar stands
 * comes out, as hundredths of the width so that the writing keeps its size on every screen. Each
 * has a template in {@code src/main/jte/picture} with the same name.
 */
@NamedInterface("picture")
@NullMarked
package rowan.foundation.web.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * How pages look and speak: the layout, the components, the forms and their errors, the pages for
 * what went wrong. Knows nothing of who is signed in beyond what it is told to show.
 *
 * <p>Promise: every page works without JavaScript and by keyboard, keeps what was typed, and gives
 * nothing away in its title, its address or its headers.
 */
@ApplicationModule(
    displayName = "Web",
    allowedDependencies = {"foundation.kernel"})
@NullMarked
package rowan.foundation.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

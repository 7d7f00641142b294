/**
 * How pages, style sheet, script and fonts reach the browser, and what goes with every response.
 */
@NullMarked
package rowan.foundation.web.serving;

import org.jspecify.annotations.NullMarked;

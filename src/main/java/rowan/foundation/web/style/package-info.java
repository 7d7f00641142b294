/**
 * The living style page: every component in every state, and four sample pages with invented
 * content, in a demonstration and in tests only.
 */
@NullMarked
package rowan.foundation.web.style;

import org.jspecify.annotations.NullMarked;

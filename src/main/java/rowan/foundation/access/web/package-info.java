/** Signing in, and the check that every request passes: what its page states it needs. */
@NullMarked
package rowan.foundation.access.web;

import org.jspecify.annotations.NullMarked;

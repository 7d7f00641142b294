/** The pages of signing in, of one's own passkeys and sessions, and of setting sign-in up. */
@NullMarked
package rowan.foundation.signin.web;

import org.jspecify.annotations.NullMarked;

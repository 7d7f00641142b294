/** How long a session lasts, where it is kept, and the cookie that tells it. */
@NullMarked
package rowan.foundation.access.web.session;

import org.jspecify.annotations.NullMarked;

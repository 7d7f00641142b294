@NullMarked
package rowan.foundation.web.picture;

import org.jspecify.annotations.NullMarked;

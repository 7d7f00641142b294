@NullMarked
package rowan.foundation.web.style;

import org.jspecify.annotations.NullMarked;

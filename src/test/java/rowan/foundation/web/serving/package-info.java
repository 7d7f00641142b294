@NullMarked
package rowan.foundation.web.serving;

import org.jspecify.annotations.NullMarked;

@NullMarked
package rowan.foundation.web;

import org.jspecify.annotations.NullMarked;

/** The pages of prevention: sessions, and recording one. */
@NullMarked
package rowan.support.prevention.web;

import org.jspecify.annotations.NullMarked;

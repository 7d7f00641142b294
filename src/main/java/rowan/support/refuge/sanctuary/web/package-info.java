/** The pages of staying at home, made safer. */
@NullMarked
package rowan.support.refuge.sanctuary.web;

import org.jspecify.annotations.NullMarked;

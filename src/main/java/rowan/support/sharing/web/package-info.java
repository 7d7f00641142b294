/** The pages of lawful bases and of sharing. */
@NullMarked
package rowan.support.sharing.web;

import org.jspecify.annotations.NullMarked;

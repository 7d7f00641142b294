/** The pages about who works here. */
@NullMarked
package rowan.foundation.people.web;

import org.jspecify.annotations.NullMarked;

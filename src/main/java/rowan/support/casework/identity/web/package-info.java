/** The pages on which staff say who is one person, and by what somebody is found. */
@NullMarked
package rowan.support.casework.identity.web;

import org.jspecify.annotations.NullMarked;
